package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeenVersionsTests {

	private static final int VERSIONS = 2_000;

	private final SeenVersions seen = new SeenVersions();

	@Test
	void versionHeardOfAfterAMomentIsLaterThanIt() {
		long before = this.seen.now();
		assertThat(note(1, 1)).isGreaterThan(before);
	}

	@Test
	void versionHeardOfBeforeAMomentIsNotLaterThanIt() {
		note(1, 1);
		long begin = this.seen.now();
		assertThat(note(1, 1)).isLessThanOrEqualTo(begin);
	}

	@Test
	void newVersionOrGenerationIsLaterThanEarlierMoments() {
		note(1, 1);
		long begin = this.seen.now();
		assertThat(note(1, 2)).isGreaterThan(begin);
		begin = this.seen.now();
		assertThat(note(2, 2)).isGreaterThan(begin);
	}

	@Test
	void versionThatComesBackIsNew() {
		note(1, 1);
		note(1, 2);
		long begin = this.seen.now();
		assertThat(note(1, 1)).isGreaterThan(begin);
	}

	/**
	 * Each thread takes a moment, then publishes a new version; whoever finds a version
	 * whose publication came after its moment must be told that it is later.
	 */
	@Tag("optimised")
	@Test
	void noThreadIsToldThatALaterVersionIsEarlier() throws Exception {
		AtomicReferenceArray<Stamp> published = new AtomicReferenceArray<>(VERSIONS);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<Integer>> wrong = new ArrayList<>();
		for (int thread = 0; thread < 4; thread++) {
			wrong.add(threads.submit(thread(thread, published)));
		}
		for (Future<Integer> count : wrong) {
			assertThat(count.get()).isZero();
		}
		threads.shutdown();
	}

	private Callable<Integer> thread(int seed, AtomicReferenceArray<Stamp> published) {
		return () -> {
			SplittableRandom random = new SplittableRandom(seed);
			int wrong = 0;
			for (int index = 0; index < VERSIONS; index++) {
				long begin = this.seen.now();
				boolean unpublished = published.get(index) == null;
				published.compareAndSet(index, null, stamp(1, index * 4L + seed));
				wrong += (this.seen.note(Fixture.PRODUCT, published.get(index)) <= begin && unpublished) ? 1 : 0;
				this.seen.note(Fixture.PRODUCT, published.get(random.nextInt(index + 1)));
			}
			return wrong;
		};
	}

	private long note(long generation, long version) {
		return this.seen.note(Fixture.PRODUCT, stamp(generation, version));
	}

	private static Stamp stamp(long generation, long version) {
		Bits128 identity = new Bits128(generation, generation);
		return new Stamp(new Generation(identity, identity, 0), List.of(new Version(false, new Bits128(0, version))),
				false);
	}

}
