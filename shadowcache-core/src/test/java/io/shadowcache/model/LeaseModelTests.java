package io.shadowcache.model;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The model with load leases that are granted at random: processes wait for one another,
 * and take what others have stored meanwhile.
 */
class LeaseModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(250);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void leasesInOneProcessHold(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(ProtocolModelTests.ONE_PROCESS.over(LyingLeases::over), guarantee, HOLDS))
			.isNull();
	}

	@ParameterizedTest
	@EnumSource(Guarantee.class)
	void leasesOfManyProcessesHold(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(ProtocolModelTests.MANY_PROCESSES.over(LyingLeases::over), guarantee, HOLDS))
			.isNull();
	}

	@Test
	void takingAnEntryOfAnyStampViolates() throws Throwable {
		Variant anyStamp = Variant.AFTER_COMMIT.over(LyingLeases::ofAnyStamp);
		assertThat(this.explorer.find(anyStamp, Guarantee.G1, SEARCH)).isNotNull();
	}

}
