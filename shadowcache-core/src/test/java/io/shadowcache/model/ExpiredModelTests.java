package io.shadowcache.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.shadowcache.Effort;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.model.Variant.Fault;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Explores what may be served after its expiry.
 */
class ExpiredModelTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(250);

	private static final Variant EXPIRED = Variant.MARKED.with(Fault.EXPIRED);

	private static final Variant MANY_FAULTS = Variant.MARKED.with(Fault.EXPIRED, Fault.EVICT, Fault.FLUSH,
			Fault.FAILOVER, Fault.TIME, Fault.OUTAGE, Fault.UNKNOWN_OUTCOME);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void servingWhatIsOnlyExpiredHolds(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(EXPIRED, guarantee, HOLDS)).isNull();
		assertThat(this.explorer.find(MANY_FAULTS, guarantee, HOLDS)).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void servingWhatIsInvalidatedViolates(Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(EXPIRED.over(ExpiredModelTests::stampOfEntry), guarantee, SEARCH))
			.as("a sequence that breaks %s", guarantee)
			.isNotNull();
	}

	/**
	 * Takes the stamp that an entry was stored under for that of now.
	 */
	private static CacheStore stampOfEntry(CacheStore store, World world) {
		return new DelegatingStore(store) {

			private final Map<CacheKey, Stamp> stored = new HashMap<>();

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies) {
				Lookup lookup = super.lookup(key, dependencies);
				Stamp stamp = (lookup.frame() != null) ? this.stored.get(key) : null;
				return (stamp != null) ? new Lookup(lookup.frame(), stamp) : lookup;
			}

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				boolean put = super.put(key, frame, dependencies, seen, ttl);
				if (put) {
					this.stored.put(key, seen);
				}
				return put;
			}

		};
	}

}
