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
 * The model at level {@code strict}: commits may take longer than the lease, writers die,
 * and the store fails, also when it is to set a mark.
 */
class StrictModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(400);

	private static final Variant STRICT = Variant.STRICT.with(Fault.EVICT, Fault.FLUSH, Fault.FAILOVER, Fault.SNAPSHOT,
			Fault.TIME, Fault.LATE, Fault.OUTAGE, Fault.FULL);

	private static final Variant LOST = Variant.STRICT.with(Fault.FLUSH, Fault.FAILOVER, Fault.TIME, Fault.LATE);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void strictHoldsWhenCommitsAreLateAndOutcomesUnknown(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(with(Fault.UNKNOWN_OUTCOME), guarantee, HOLDS)).isNull();
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void strictHoldsWhenCommitsAreLateAndWritersDie(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(with(Fault.CRASH), guarantee, HOLDS)).isNull();
	}

	@Test
	void intentsThatNobodySeesBeforeTheCommitViolate() throws Throwable {
		Variant late = Variant.STRICT.with(Fault.TIME, Fault.LATE, Fault.CRASH);
		assertThat(this.explorer.find(late.without(Missing.INTENT_LOCK), Guarantee.G2, SEARCH)).isNotNull();
	}

	@Test
	void serverThatLosesMarksHoldsWhenCommitsAreLate() throws Throwable {
		assertThat(this.explorer.find(LOST, Guarantee.G2, HOLDS / 3)).isNull();
	}

	@Test
	void quarantineThatEndsWithTheLeaseViolatesWhenCommitsAreLate() throws Throwable {
		assertThat(this.explorer.find(LOST.without(Missing.RECORDED_WRITERS), Guarantee.G2, SEARCH)).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void lossWithoutGenerationViolates(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(LOST.without(Missing.GENERATION), guarantee, SEARCH)).isNotNull();
	}

	private static Variant with(Fault more) {
		Fault[] faults = STRICT.faults().toArray(new Fault[0]);
		return STRICT.with(more, faults);
	}

}
