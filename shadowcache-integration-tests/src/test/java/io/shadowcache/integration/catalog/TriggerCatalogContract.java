package io.shadowcache.integration.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What databases say whose triggers are SQL. One on {@code note} writes {@code audit},
 * where another writes {@code trail}; one on {@code stamped} sets a column; one on
 * {@code dynamic} does what nobody can tell.
 */
abstract class TriggerCatalogContract extends KeyCatalogContract {

	@Test
	void tableWhoseTriggerOnlySetsColumnsHasNoKey() {
		assertThat(key("stamped")).isEmpty();
		assertThat(key("note")).isEmpty();
	}

	@Test
	void triggersReachThroughChains() {
		assertThat(writes("update note set product = 1")).containsExactlyInAnyOrder("note", "audit", "trail");
	}

	@Test
	void triggerThatOnlySetsColumnsChangesNothingElse() {
		assertThat(writes("update stamped set name = 'x'")).containsExactly("stamped");
	}

	@Test
	void triggerThatCannotBeToldChangesEverything() {
		assertThat(writes("insert into dynamic values (1)")).containsExactly("everything");
	}

}
