package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which loads take a lease, told by whether they wait for one that is held.
 */
class LeasedLoadTests {

	private final Instances instances = new Instances();

	private final Instances.Instance second = this.instances.start();

	@AfterEach
	void end() {
		this.instances.close();
	}

	@Test
	void callerInATransactionNeitherWaitsNorTakesALease() throws Exception {
		this.instances.takeLease();
		long start = this.instances.nanos();
		assertThat(this.second.get(new OpenTransaction(), this::quick)).isEqualTo(List.of("quick"));
		assertThat(this.instances.nanos()).isEqualTo(start);
	}

	@Test
	void loadInsideAnotherDoesNotWait() throws Exception {
		assertThat(this.second.get(() -> {
			this.second.cache().invalidator().invalidate(Fixture.PRODUCT);
			this.instances.takeLease();
			return this.second.get(this::quick);
		})).isEqualTo(List.of("quick"));
		assertThat(this.second.heard()).doesNotContain("lease taken_over");
	}

	@Test
	void quickQueryTakesNoLeaseOnceItIsKnown() throws Exception {
		this.second.get(this::quick);
		this.second.cache().invalidator().invalidate(Fixture.PRODUCT);
		this.instances.takeLease();
		long start = this.instances.nanos();
		this.second.get(this::quick);
		assertThat(this.instances.nanos()).isEqualTo(start);
	}

	@Test
	void slowQueryTakesALease() throws Exception {
		this.second.get(() -> {
			this.instances.pass(Duration.ofMillis(5).toNanos());
			return List.of("slow");
		});
		this.second.cache().invalidator().invalidate(Fixture.PRODUCT);
		this.instances.takeLease();
		this.second.get(this::quick);
		assertThat(this.second.heard()).contains("lease taken_over");
	}

	@Test
	void queryWhoseResultsAreNotStoredTakesNoLease() throws Exception {
		this.second.get(() -> {
			this.instances.pass(Duration.ofSeconds(1).toNanos());
			return "cannot be encoded";
		});
		this.instances.takeLease();
		this.second.get(this::quick);
		assertThat(this.second.heard()).doesNotContain("lease taken_over");
	}

	@Test
	void queryMayBeLeftOut() throws Exception {
		LoadLeaseSettings without = new LoadLeaseSettings(true, Duration.ZERO, Duration.ofSeconds(10),
				Map.of(Instances.QUERY.name(), false));
		Instances.Instance third = this.instances.start(this.instances.store(), without);
		this.instances.takeLease();
		long start = this.instances.nanos();
		third.get(this::quick);
		assertThat(this.instances.nanos()).isEqualTo(start);
	}

	private Object quick() {
		return List.of("quick");
	}

}
