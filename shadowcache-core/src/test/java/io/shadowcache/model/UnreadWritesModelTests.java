package io.shadowcache.model;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.model.Variant.Fault;
import io.shadowcache.model.Variant.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writers that leave out what nothing reads, and the first readers of it, by the
 * executable model: in a process that writes, one that reads and one that does both.
 */
class UnreadWritesModelTests {

	private static final int SEARCH = 40_000;

	private static final int HOLDS = Effort.of(250);

	private static final Variant MARKED = Variant.MARKED.with(Fault.UNREAD, Fault.TICK);

	private static final Variant MANY_FAULTS = Variant.MARKED.with(Fault.UNREAD, Fault.TICK, Fault.TIME, Fault.EVICT,
			Fault.EVICT_LISTS, Fault.FLUSH, Fault.FAILOVER, Fault.SNAPSHOT, Fault.OUTAGE, Fault.UNKNOWN_OUTCOME);

	private static final Variant CRASH = Variant.MARKED.with(Fault.UNREAD, Fault.TICK, Fault.TIME, Fault.CRASH);

	private static final Variant FLUSH = Variant.MARKED.with(Fault.UNREAD, Fault.TIME, Fault.FLUSH);

	private static final Variant AFTER_COMMIT = Variant.AFTER_COMMIT.with(Fault.UNREAD, Fault.TICK, Fault.TIME,
			Fault.EVICT_LISTS);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void leavingOutWhatNothingReadsHolds(Guarantee guarantee) throws Throwable {
		assertHolds(MARKED, guarantee);
		assertHolds(MANY_FAULTS, guarantee);
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void leavingOutHoldsForSingleRows(Guarantee guarantee) throws Throwable {
		assertHolds(MARKED.ofRows(), guarantee);
		assertHolds(MANY_FAULTS.ofRows(), guarantee);
	}

	@Test
	void rowReaderThatDoesNotWaitForPermissionsViolates() throws Throwable {
		assertViolated(MARKED.ofRows().without(Missing.PERMISSION_WAIT), Guarantee.G2);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void leavingOutHoldsWhenWritersDie(Guarantee guarantee) throws Throwable {
		assertHolds(CRASH, guarantee);
	}

	@Test
	void leavingOutAfterCommitHolds() throws Throwable {
		assertHolds(AFTER_COMMIT, Guarantee.G1);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void permissionWithoutEndViolates(Guarantee guarantee) throws Throwable {
		assertViolated(MARKED.without(Missing.PERMISSION_END), guarantee);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void firstReaderThatDoesNotWaitForPermissionsViolates(Guarantee guarantee) throws Throwable {
		assertViolated(MARKED.without(Missing.PERMISSION_WAIT), guarantee);
	}

	@Test
	void firstReaderThatDoesNotWaitForCommittedWritesViolates() throws Throwable {
		assertViolated(AFTER_COMMIT.without(Missing.PERMISSION_WAIT), Guarantee.G1);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void evictedListThatIsBelievedViolates(Guarantee guarantee) throws Throwable {
		assertViolated(Variant.MARKED.with(Fault.UNREAD, Fault.EVICT_LISTS, Fault.TICK).without(Missing.LIST_NAME),
				guarantee);
	}

	@Test
	void tableTakenForNotedInAnotherGenerationViolates() throws Throwable {
		assertViolated(FLUSH.without(Missing.NOTED_GENERATION), Guarantee.G2);
	}

	@Test
	void firstReaderThatLooksBeforeItJoinsViolates() throws Throwable {
		assertViolated(MARKED.without(Missing.JOIN_FIRST), Guarantee.G2);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void overlookedWriteOfTheOwnProcessViolates(Guarantee guarantee) throws Throwable {
		assertViolated(MARKED.without(Missing.UNDER_WAY), guarantee);
	}

	private void assertHolds(Variant variant, Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(variant, guarantee, HOLDS)).isNull();
	}

	private void assertViolated(Variant variant, Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(variant, guarantee, SEARCH)).as("a sequence that breaks %s", guarantee)
			.isNotNull();
	}

}
