package io.shadowcache.spring.event;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheEventsTests {

	private final BlockingQueue<ShadowCacheEvent> published = new LinkedBlockingQueue<>();

	private final AtomicLong generations = new AtomicLong(1);

	@Test
	void rowsAreNamedByTheirTableOnceAndQueriesByTheirName() throws Exception {
		try (CacheEvents events = new CacheEvents(this.published::add, this.generations::get)) {
			events.start();
			events.onInvalidation(
					DependencySet
						.of(Dependency.row("db", new TableName("product"), new Bits128(1, 2)),
								Dependency.query("db", "app", "all"))
						.asWritten());
			assertThat(next()).isEqualTo(new ShadowCacheEvent.Invalidated(List.of("product"), List.of("app/all")));
		}
	}

	@Test
	void newGenerationIsPublishedAndTheFirstIsNot() throws Exception {
		try (CacheEvents events = new CacheEvents(this.published::add, this.generations::get)) {
			events.start();
			events.onClose();
			assertThat(next()).isEqualTo(new ShadowCacheEvent.BreakerClosed());
			this.generations.set(2);
			assertThat(next()).isEqualTo(new ShadowCacheEvent.GenerationChanged(2));
		}
	}

	@Test
	void whoeverInvalidatesWaitsForNoListenerAndFailuresOfOneDoNotEndTheOthers() throws Exception {
		CountDownLatch open = new CountDownLatch(1);
		try (CacheEvents events = new CacheEvents((event) -> {
			await(open);
			this.published.add(event);
			throw new IllegalStateException("broken listener");
		}, this.generations::get)) {
			events.start();
			events.onClose();
			events.onClose();
			assertThat(this.published).isEmpty();
			open.countDown();
			assertThat(List.of(next(), next())).containsOnly(new ShadowCacheEvent.BreakerClosed());
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private ShadowCacheEvent next() throws InterruptedException {
		return this.published.poll(30, TimeUnit.SECONDS);
	}

}
