package io.shadowcache.near;

import java.time.Duration;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The store keeps entries beyond their expiry that may be served in need.
 */
class ExpiredEntryTests {

	private final NearFixture fixture = new NearFixture();

	static NearPolicy[] policies() {
		return new NearPolicy[] { NearFixture.VALIDATED, NearFixture.PUSH };
	}

	@ParameterizedTest
	@MethodSource("policies")
	void entryIsNotTakenOverAndTheStoreIsAskedByEveryRead(NearPolicy policy) {
		CacheKey key = this.fixture.stored(10);
		Stamp stamp = this.fixture.asked().stamp(key, NearFixture.TABLES);
		this.fixture.asked()
			.put(key, this.fixture.frame(key, stamp, 10), NearFixture.TABLES, stamp, Duration.ofDays(1));
		this.fixture.pass(Duration.ofMinutes(30));
		this.fixture.hearing();
		for (int read = 0; read < 2; read++) {
			Lookup lookup = this.fixture.near().lookup(key, NearFixture.TABLES, policy);
			assertThat(lookup.frame()).isNotNull();
			assertThat(lookup.source()).isEqualTo(EntrySource.STORE);
		}
		assertThat(this.fixture.near().figures().entries()).isZero();
	}

}
