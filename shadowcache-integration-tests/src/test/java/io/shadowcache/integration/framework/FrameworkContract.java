package io.shadowcache.integration.framework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all contracts of frameworks ask: whether a write is seen, on both instances, and
 * nothing else is taken for written.
 */
@ExtendWith(ApplicationsExtension.class)
abstract class FrameworkContract {

	private Applications applications;

	@BeforeEach
	final void reset(Applications running) {
		this.applications = running;
		running.reset();
	}

	final Applications applications() {
		return this.applications;
	}

	final TransactionTemplate transaction() {
		return new TransactionTemplate(this.applications.bean(PlatformTransactionManager.class));
	}

	/**
	 * Performs a write and checks that the queries of exactly these tables are loaded
	 * again, on the other instance first.
	 */
	final void assertChanges(Action write, Table first, Table... more) throws Exception {
		write.run();
		Set<Table> changed = EnumSet.of(first, more);
		assertStand(EnumSet.complementOf(EnumSet.copyOf(changed)));
		for (Table table : changed) {
			assertThat(this.applications.isHit(this.applications.there(), table)).as(table + " there").isFalse();
			for (Queries queries : List.of(this.applications.there(), this.applications.here())) {
				assertThat(table.ask(queries)).as(table.name()).isEqualTo(queries.actual(table));
			}
		}
	}

	/**
	 * Performs a write and checks that the query of a table is loaded again, whatever
	 * else is.
	 */
	final void assertChangesAtLeast(Action write, Table table) throws Exception {
		write.run();
		assertThat(this.applications.isHit(this.applications.there(), table)).as(table + " there").isFalse();
	}

	final void assertChangesAll(Action write) throws Exception {
		assertChanges(write, Table.PRODUCT, Table.values());
	}

	final void assertChangesNothing(Action write) throws Exception {
		write.run();
		assertStand(EnumSet.allOf(Table.class));
	}

	private void assertStand(Set<Table> tables) {
		for (Table table : tables) {
			assertThat(this.applications.isHit(this.applications.there(), table)).as(table + " there").isTrue();
			assertThat(this.applications.isHit(this.applications.here(), table)).as(table + " here").isTrue();
		}
	}

	/**
	 * Something that a test does.
	 */
	interface Action {

		void run() throws Exception;

	}

}
