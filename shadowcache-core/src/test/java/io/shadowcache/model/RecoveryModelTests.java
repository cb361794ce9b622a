package io.shadowcache.model;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.model.Variant.Fault;
import io.shadowcache.model.Variant.Missing;
import io.shadowcache.operation.NearMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The model of outages that all processes notice, at level {@code marked} with intents:
 * marks fail, writers die before they can invalidate, and the store comes back as it was.
 */
class RecoveryModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(400);

	private static final Variant BLACKOUT = Variant.MARKED.with(Fault.BLACKOUT, Fault.CRASH, Fault.SNAPSHOT,
			Fault.EVICT, Fault.TIME);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void storeThatComesBackHoldsWhenWritersHaveDied(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(BLACKOUT, guarantee, HOLDS)).isNull();
	}

	@Test
	void nearCacheThatValidatesHoldsToo() throws Throwable {
		assertThat(this.explorer.find(BLACKOUT.near(NearMode.VALIDATED), Guarantee.G2, HOLDS)).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void trustingItAtOnceViolates(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(BLACKOUT.without(Missing.RECOVERY), guarantee, SEARCH)).isNotNull();
	}

	@Test
	void strictHoldsToo() throws Throwable {
		Variant strict = Variant.STRICT.with(Fault.BLACKOUT, Fault.CRASH, Fault.LATE, Fault.TIME);
		assertThat(this.explorer.find(strict, Guarantee.G2, HOLDS)).isNull();
	}

}
