package io.shadowcache.engine;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many rows are read and written, memory stays bounded.
 */
class ManyRowsTests {

	private final Fixture fixture = new Fixture();

	@Test
	void longOutageKeepsAtMostAsManyRowsAsItHasRoomFor() {
		this.fixture.store().breakDown();
		int rows = Backlog.MAX_SINGLE + 3 * Overflow.MAX_SINGLE;
		for (int row = 1; row <= rows; row++) {
			this.fixture.invalidator().invalidate(row(row));
		}
		assertThat(this.fixture.cache().distrusted()).hasSizeLessThan(Backlog.MAX_SINGLE + Overflow.MAX_SINGLE + 10)
			.contains(row(1).asList().get(0).some(), Fixture.PRODUCT.asList().get(0));
		this.fixture.store().recover();
		this.fixture.cache().maintain();
		this.fixture.runBackground();
		assertThat(this.fixture.cache().distrusted()).isEmpty();
		assertThat(this.fixture.cache().pendingInvalidations()).isZero();
	}

	@Test
	void versionsOfManyRowsAreForgottenAndCountAsNewThen() {
		SeenVersions seen = new SeenVersions();
		DependencySet first = row(1).asRead();
		seen.note(first, this.fixture.store().lookup(Fixture.KEY, first).stamp());
		for (int row = 2; row < 1_000_000; row++) {
			DependencySet read = row(row).asRead();
			seen.note(read, this.fixture.store().lookup(Fixture.KEY, read).stamp());
		}
		assertThat(seen.size()).isLessThanOrEqualTo(SeenVersions.MAX_VALUES + 2);
		long begin = seen.now();
		assertThat(seen.note(first, this.fixture.store().lookup(Fixture.KEY, first).stamp())).isGreaterThan(begin);
	}

	@Test
	void writersOfManyRowsThatAreSeenBlockedAreForgotten() {
		OverdueWriters overdue = new OverdueWriters(this.fixture.store(),
				new RecordedWriters(null, this.fixture.store(), this.fixture.context()), this.fixture.executor(),
				Fixture.LEASE, this.fixture.context());
		for (int row = 1; row < 100_000; row++) {
			overdue.seen(row(row));
		}
		assertThat(overdue.remembered()).isLessThanOrEqualTo(10_000);
	}

	private static DependencySet row(int row) {
		return DependencySet.of(Dependency.row("db", new TableName("product"), new Bits128(0, row)));
	}

}
