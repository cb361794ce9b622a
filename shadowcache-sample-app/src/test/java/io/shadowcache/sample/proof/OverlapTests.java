package io.shadowcache.sample.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.shadowcache.sample.proof.Lane.Outcome;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The race that deletion loses: a write between the SELECT of a load and its store.
 */
@ExtendWith(DatabaseExtension.class)
class OverlapTests {

	/** At each of the two levels. A whole number for each lane. */
	private static final int REPETITIONS = Integer.getInteger("proof.overlaps", 1_000);

	private static final int LANES = 4;

	private static final int ABLATED_REPETITIONS = 200;

	private final ExecutorService readers = Executors.newFixedThreadPool(LANES);

	private final List<Lane> lanes = new ArrayList<>();

	private RedisProcess redis;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopEverything() {
		this.readers.shutdownNow();
		this.lanes.forEach(Lane::close);
		this.redis.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "marked", "after-commit" })
	void whatWasLoadedDuringAWriteIsNeverServedAfterIt(String level, TestDatabase database) {
		for (int id = 0; id < LANES; id++) {
			addLane(database, id, level);
		}
		Outcome outcome = race(REPETITIONS / LANES, false);
		assertThat(outcome.overlaps()).isEqualTo(REPETITIONS);
		assertThat(outcome.stale()).isZero();
		assertThat(outcome.hits()).isGreaterThanOrEqualTo(REPETITIONS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "marked", "after-commit" })
	void stampTakenAfterTheLoadServesIt(String level, TestDatabase database) {
		addLane(database, 0, level, LateStamps.Ablation.class);
		Outcome outcome = race(ABLATED_REPETITIONS, true);
		assertThat(outcome.overlaps()).isEqualTo(ABLATED_REPETITIONS);
		assertThat(outcome.stale()).isGreaterThanOrEqualTo(ABLATED_REPETITIONS);
	}

	/**
	 * Each lane has versions of its own, so that no other's write hides what it stores.
	 */
	private void addLane(TestDatabase database, int id, String level, Class<?>... ablations) {
		Instance instance = Instance.start(database, this.redis, List.of(ablations),
				"shadowcache.database-id=lane-" + id, "shadowcache.consistency.level=" + level);
		this.lanes.add(new Lane(instance, id));
		instance.warmUp();
	}

	private Outcome race(int repetitions, boolean alwaysSettled) {
		return this.lanes.stream()
			.map((lane) -> CompletableFuture.supplyAsync(() -> lane.repeat(repetitions, alwaysSettled), this.readers))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.reduce(Outcome::plus)
			.orElseThrow();
	}

}
