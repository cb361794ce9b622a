package io.shadowcache.autoconfigure;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.shadowcache.codec.format.JsonValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.memcached.MemcachedEntryStore;
import io.shadowcache.redis.RedisEntryStore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No module serializes objects as Java does, nor reads what was.
 */
@AnalyzeClasses(packages = "io.shadowcache", importOptions = ImportOption.DoNotIncludeTests.class)
class SerializationTests {

	@ArchTest
	final ArchRule nothingIsSerializedByJava = noClasses().should()
		.dependOnClassesThat()
		.belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class);

	@ArchTest
	void allModulesAreLookedAt(JavaClasses classes) {
		assertThat(classes.contain(ShadowCache.class)).isTrue();
		assertThat(classes.contain(JsonValueCodec.class)).isTrue();
		assertThat(classes.contain(RedisEntryStore.class)).isTrue();
		assertThat(classes.contain(MemcachedEntryStore.class)).isTrue();
	}

}
