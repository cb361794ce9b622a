package io.shadowcache.model;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.model.Variant.Fault;
import io.shadowcache.model.Variant.Missing;
import io.shadowcache.model.Variant.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The consistency protocol as an executable model: the real engine over a server, a
 * database and a clock that can fail, its threads run one at a time in an order that a
 * seed decides. The protocol must hold, and must break when any one rule is left out. The
 * near cache is in {@link NearModelTests}; the level {@code strict} comes with that.
 */
class ProtocolModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(250);

	private static final int PROTOCOL = Effort.of(5_000);

	static final Variant ONE_PROCESS = Variant.MARKED.with(Fault.EVICT, Fault.FLUSH, Fault.FAILOVER, Fault.FULL,
			Fault.SNAPSHOT, Fault.TIME, Fault.OUTAGE, Fault.UNKNOWN_OUTCOME);

	static final Variant MANY_PROCESSES = Variant.MARKED.with(Fault.EVICT, Fault.FLUSH, Fault.FAILOVER, Fault.FULL,
			Fault.SNAPSHOT, Fault.TIME, Fault.OUTAGE, Fault.CRASH);

	private static final Variant FAILOVER = Variant.MARKED.with(Fault.FAILOVER, Fault.TIME);

	private static final Variant SNAPSHOT = Variant.MARKED.with(Fault.SNAPSHOT);

	private static final Variant SNAPSHOT_FAILOVER = Variant.AFTER_COMMIT.with(Fault.SNAPSHOT, Fault.FAILOVER);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void protocolHoldsInOneProcess(Guarantee guarantee) throws Throwable {
		assertHolds(ONE_PROCESS, guarantee, PROTOCOL / 2);
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void protocolHoldsWhenWritersDie(Guarantee guarantee) throws Throwable {
		assertHolds(MANY_PROCESSES, guarantee, PROTOCOL / 2);
	}

	@Test
	void unknownOutcomeAfterFailedMarkHolds() throws Throwable {
		assertHolds(Variant.MARKED.with(Fault.OUTAGE, Fault.UNKNOWN_OUTCOME), Guarantee.G2, PROTOCOL / 2);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void deletingTheEntryAfterCommitViolates(Guarantee guarantee) throws Throwable {
		assertViolated(Variant.AFTER_COMMIT.writing(Writing.DELETE_ENTRY_AFTER_COMMIT).over(Ablations::withoutVersions),
				guarantee);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void readingVersionsAfterTheLoadViolates(Guarantee guarantee) throws Throwable {
		assertViolated(Variant.AFTER_COMMIT.over(Ablations::stampedAfterLoad), guarantee);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void invalidatingBeforeCommitViolates(Guarantee guarantee) throws Throwable {
		assertViolated(Variant.AFTER_COMMIT.writing(Writing.INVALIDATE_BEFORE_COMMIT), guarantee);
	}

	@Test
	void rotatingAfterCommitHoldsForAcknowledgedWritesOnly() throws Throwable {
		assertHolds(Variant.AFTER_COMMIT.with(Fault.EVICT), Guarantee.G1, HOLDS);
		assertViolated(Variant.AFTER_COMMIT, Guarantee.G2);
	}

	@Test
	void oneMarkForAllWritersHoldsForAwaitedReleasesOnly() throws Throwable {
		Variant oneMark = Variant.MARKED.over(Ablations::oneMark);
		assertHolds(oneMark.writing(Writing.AWAIT_RELEASE), Guarantee.G1, HOLDS);
		assertViolated(oneMark.writing(Writing.AWAIT_RELEASE), Guarantee.G2);
		assertViolated(oneMark, Guarantee.G1);
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void setOfMarksHolds(Guarantee guarantee) throws Throwable {
		assertHolds(Variant.MARKED.with(Fault.EVICT, Fault.SNAPSHOT), guarantee, HOLDS);
	}

	@Test
	void commitAfterTheLeaseViolates() throws Throwable {
		assertViolated(Variant.MARKED.with(Fault.TIME, Fault.LATE), Guarantee.G2);
	}

	@Test
	void markResolvedByTheDatabaseHoldsWhenWritersDieAndCommitsAreLate() throws Throwable {
		Variant late = Variant.MARKED.with(Fault.TIME, Fault.LATE, Fault.CRASH);
		assertHolds(late.over(Ablations::resolvedByDatabase), Guarantee.G2, HOLDS);
		assertViolated(late, Guarantee.G2);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void storingSnapshotsUnderTheCurrentVersionViolates(Guarantee guarantee) throws Throwable {
		assertViolated(SNAPSHOT.without(Missing.SNAPSHOT_RULE), guarantee);
	}

	/**
	 * Breaks G2 too, which implies G1.
	 */
	@Test
	void snapshotRuleThatIgnoresTheGenerationViolates() throws Throwable {
		assertViolated(SNAPSHOT_FAILOVER.without(Missing.QUARANTINE).over(Ablations::generationUnseen), Guarantee.G1);
	}

	/**
	 * Without marks and quarantine, so that this rule alone is to thank.
	 */
	@Test
	void snapshotRuleHolds() throws Throwable {
		assertHolds(SNAPSHOT_FAILOVER.without(Missing.QUARANTINE), Guarantee.G1, PROTOCOL);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void retryingReleaseWithTheSameBytesViolates(Guarantee guarantee) throws Throwable {
		Variant retried = Variant.AFTER_COMMIT.with(Fault.OUTAGE, Fault.CRASH);
		assertViolated(retried.without(Missing.FRESH_BYTES), guarantee);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void failoverWithoutGenerationViolates(Guarantee guarantee) throws Throwable {
		assertViolated(FAILOVER.without(Missing.GENERATION), guarantee);
	}

	@Test
	void failoverWithoutQuarantineViolates() throws Throwable {
		assertViolated(FAILOVER.without(Missing.QUARANTINE), Guarantee.G2);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void failoverWithGenerationAndQuarantineHolds(Guarantee guarantee) throws Throwable {
		assertHolds(FAILOVER, guarantee, HOLDS);
	}

	@Test
	void sharingFlightsByKeyAloneViolates() throws Throwable {
		assertViolated(Variant.AFTER_COMMIT.over(Ablations::flightsByKeyAlone), Guarantee.G1);
	}

	@Test
	void sharingFlightsByKeyAndStampHolds() throws Throwable {
		assertHolds(Variant.AFTER_COMMIT.over(Ablations::flightsOnly), Guarantee.G1, HOLDS);
	}

	private void assertHolds(Variant variant, Guarantee guarantee, int seeds) throws Throwable {
		assertThat(this.explorer.find(variant, guarantee, seeds)).isNull();
	}

	private void assertViolated(Variant variant, Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(variant, guarantee, SEARCH)).as("a sequence that breaks %s", guarantee)
			.isNotNull();
	}

}
