package io.shadowcache.autoconfigure.endpoint;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of names of tables in several databases.
 */
class CacheScopeTests {

	private final CacheScope scope = new CacheScope("app", "shop", "", Map.of("db:1/archive", ""));

	@Test
	void aNameIsOfTheTablesInAllDatabases() {
		assertThat(this.scope.tables("Product")).extracting(this.scope.names()::of)
			.containsExactly("product", "db:1/archive:product");
	}

	@Test
	void aNameWithADatabaseIsOfItsTableOnly() {
		assertThat(this.scope.tables("db:1/archive:product")).extracting(this.scope.names()::of)
			.containsExactly("db:1/archive:product");
	}

}
