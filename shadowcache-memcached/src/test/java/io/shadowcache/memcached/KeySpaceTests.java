package io.shadowcache.memcached;

import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeySpaceTests {

	@Test
	void keysOfAnyNamesAreShortAndWithoutSpaces() {
		String name = "ü { \n".repeat(1000);
		KeySpace keys = new KeySpace(name, name);
		ControlKeys control = keys.control(DependencySet.of(Dependency.query(name, name, name)));
		assertThat(Stream.concat(control.current().stream(), Stream.of(keys.entry(Sample.key()))))
			.allMatch((key) -> key.matches("[a-z0-9:]{1,250}"));
	}

	@Test
	void applicationsShareControlKeysButNoEntries() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(2);
		KeySpace one = new KeySpace("one", Sample.DATABASE);
		KeySpace two = new KeySpace("two", Sample.DATABASE);
		assertThat(one.control(tables)).isEqualTo(two.control(tables));
		assertThat(one.entry(key)).isNotEqualTo(two.entry(key));
	}

	@Test
	void namesThatReadTheSameTogetherAreKeptApart() {
		CacheKey key = Sample.key();
		assertThat(List.of(new KeySpace("ab", "c").entry(key), new KeySpace("a", "bc").entry(key),
				new KeySpace("a:b", "c").entry(key), new KeySpace("a", "b:c").entry(key)))
			.doesNotHaveDuplicates();
		Dependency table = Dependency.table("shop", new TableName("a"));
		Dependency query = Dependency.query("shop", "a", "a");
		KeySpace keys = new KeySpace("tests", "shop");
		assertThat(keys.version(table)).isNotEqualTo(keys.version(query));
	}

}
