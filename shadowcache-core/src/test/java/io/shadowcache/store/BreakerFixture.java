package io.shadowcache.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A breaker that opens after three failures for a second, over a store that breaks on
 * demand.
 */
final class BreakerFixture {

	static final DependencySet PRODUCT = DependencySet.of(Dependency.table("shop", new TableName("product")));

	static final CacheKey KEY = new CacheKey(new Bits128(1, 2), new Bits128(3, 4));

	static final WriterId WRITER = new WriterId(new Bits128(5, 6));

	static final Duration SECOND = Duration.ofSeconds(1);

	final FaultyStore delegate = new FaultyStore();

	final AtomicLong nanos = new AtomicLong();

	final List<String> events = new ArrayList<>();

	final CircuitBreakingEntryStore store = new CircuitBreakingEntryStore(this.delegate, 3, SECOND, this.nanos::get,
			new BreakerListener() {

				@Override
				public void onOpen(StoreException failure) {
					BreakerFixture.this.events.add("open: " + failure.getMessage());
				}

				@Override
				public void onClose() {
					BreakerFixture.this.events.add("close");
				}

			});

	Lookup read() {
		return this.store.lookup(KEY, PRODUCT);
	}

	void failReads(int times) {
		this.delegate.broken = true;
		for (int index = 0; index < times; index++) {
			assertThatStoreFails(this::read);
		}
	}

	void repairAndRead() {
		this.delegate.broken = false;
		read();
	}

	static void assertThatStoreFails(Runnable operation) {
		assertThatExceptionOfType(StoreException.class).isThrownBy(operation::run);
	}

}
