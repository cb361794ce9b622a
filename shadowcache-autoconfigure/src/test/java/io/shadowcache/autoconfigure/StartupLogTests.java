package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests of {@link StartupLog}.
 */
class StartupLogTests {

	private static final Dependency PRODUCT = Dependency.table("shop", new TableName("product"));

	@Test
	void tablesThatAreNotKnownYetAreNotCountedAsNone() {
		assertThat(StartupLog.queries(declared(learning("a"))))
			.isEqualTo("1 query over tables that are learned from SQL");
		assertThat(StartupLog.queries(declared(learning("a"), over("b", PRODUCT))))
			.isEqualTo("2 queries over 1 table and those that are learned from SQL");
	}

	@Test
	void tablesThatAreDeclaredAreCounted() {
		assertThat(StartupLog.queries(declared(over("a", PRODUCT), over("b", PRODUCT))))
			.isEqualTo("2 queries over 1 table");
		assertThat(StartupLog.queries(declared())).isEqualTo("0 queries over 0 tables");
	}

	private static QueryOperation learning(String name) {
		return over(name, Dependency.query("shop", "app", name));
	}

	private static QueryOperation over(String name, Dependency dependency) {
		return new QueryOperation(name, name + "()", DependencySet.of(dependency),
				new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
				new ValueType(List.class, 5, mock(TypeCodec.class)));
	}

	private static Declarations declared(QueryOperation... queries) {
		return new Declarations() {

			@Override
			public Collection<QueryOperation> queries() {
				return Stream.of(queries).toList();
			}

			@Override
			public Collection<InvalidationOperation> writers() {
				return List.of();
			}

		};
	}

}
