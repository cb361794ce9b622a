package io.shadowcache.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.shadowcache.store.Failpoint;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the store tells of when it connects.
 */
class FailpointTests {

	private final List<Failpoint> reached = new CopyOnWriteArrayList<>();

	@Test
	void connectionIsReportedBeforeItIsVerifiedAndUsed() {
		RedisStoreSettings settings = new RedisStoreSettings("tests", Sample.DATABASE, Duration.ofSeconds(10),
				Stores.PATIENT);
		try (RedisProcess server = Stores.server();
				RedisEntryStore store = new RedisEntryStore(Stores.target(server), settings, OpenTransactions.UNKNOWN,
						new SecureRandom(), System::nanoTime, this.reached::add)) {
			store.start();
			Stores.soon(() -> store.lookup(Sample.key(), Sample.tables(1)));
			assertThat(this.reached).startsWith(Failpoint.CONNECTED, Failpoint.REGENERATING);
		}
	}

}
