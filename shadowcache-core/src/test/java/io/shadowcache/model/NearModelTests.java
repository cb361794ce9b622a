package io.shadowcache.model;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.operation.NearMode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The model with a near cache in every process.
 */
class NearModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(250);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	/**
	 * Writers and readers share a process, which must know its own writes.
	 */
	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void nearCacheThatTrustsReportsHolds(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(ProtocolModelTests.ONE_PROCESS.near(NearMode.PUSH), guarantee, HOLDS)).isNull();
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void nearCacheThatAsksForVersionsHoldsWhenWritersDie(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(ProtocolModelTests.MANY_PROCESSES.near(NearMode.VALIDATED), guarantee, HOLDS))
			.isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void nearCacheThatClaimsAfterItsRequestViolates(Guarantee guarantee) throws Throwable {
		Variant late = Variant.MARKED.near(NearMode.PUSH).without(Variant.Missing.CLAIM_BEFORE_REQUEST);
		assertThat(this.explorer.find(late, guarantee, SEARCH)).isNotNull();
	}

}
