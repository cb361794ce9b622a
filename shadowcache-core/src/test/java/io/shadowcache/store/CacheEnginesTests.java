package io.shadowcache.store;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CacheEnginesTests {

	private static final StoreSettings SETTINGS = new StoreSettings("shop", "h2:shop", Duration.ofSeconds(10),
			OpenTransactions.UNKNOWN, StoreTimeouts.DEFAULT);

	private final Recorder recorder = new Recorder();

	private final CacheEngines engines = CacheEngines.of(List.of(this.recorder, new InMemoryStoreProvider()));

	@Test
	void memoryIsAlwaysInstalled() {
		CacheEngines installed = CacheEngines.installed();
		assertThat(installed.names()).contains("memory");
		for (String location : List.of("memory", "memory:", "memory://", "Memory:///", "memory:///?max-entries=5")) {
			try (CacheStore store = installed.create(location, SETTINGS)) {
				assertThat(store.describe()).isEqualTo("memory of this process");
			}
		}
	}

	@Test
	void unknownEngineFailsWithTheKnownOnes() {
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> this.engines.create("hazelcast://localhost", SETTINGS))
			.withMessage("Unknown cache engine 'hazelcast'; known are: kv, memory. Write a URI such as "
					+ "redis://localhost:6379");
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> this.engines.create("localhost:6379", SETTINGS))
			.withMessageContaining("'localhost'");
	}

	@Test
	void engineWithoutItsModuleFailsWithTheJarToAdd() {
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> this.engines.location("Valkey", "localhost", null))
			.withMessage("The cache engine 'valkey' needs io.shadowcache:shadowcache-redis on the class path; there "
					+ "now: kv, memory");
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> this.engines.create("memcached://localhost", SETTINGS))
			.withMessageContaining("io.shadowcache:shadowcache-memcached");
	}

	@Test
	void locationHasTheEnginesPortUnlessAnotherIsNamed() {
		assertThat(this.engines.location("KV", "cache", null)).isEqualTo("kv://cache:4711");
		assertThat(this.engines.location("kv", "cache", 1)).isEqualTo("kv://cache:1");
		assertThat(this.engines.location("memory", "ignored", 1)).isEqualTo("memory:///");
	}

	@Test
	void providerGetsTheLocationWithAllItsParts() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.engines.create(" KV://user:secret@one:1,two:2/3?a=b#c ", SETTINGS));
		assertThat(this.recorder.locations).containsExactly(URI.create("kv://user:secret@one:1,two:2/3?a=b#c"));
	}

	@Test
	void locationThatIsNoUriFailsWithoutItsPassword() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.engines.create("kv://user:pass word@host", SETTINGS))
			.withMessageStartingWith("The location of the cache, kv://…, is not a URI (")
			.withMessageNotContaining("pass word")
			.withNoCause();
	}

	@Test
	void settingsOfMemoryThatDoNotExistAreRefused() {
		for (String query : List.of("max-entries=0", "max-entries=x", "size=5", "max-entries=")) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.engines.create("memory:///?" + query, SETTINGS))
				.withMessageContaining(query);
		}
	}

	@Test
	void engineThatIsProvidedTwiceIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CacheEngines.of(List.of(this.recorder, new Recorder())))
			.withMessageContaining("'kv' is provided twice");
	}

	/**
	 * Notes what it is asked for, and refuses it.
	 */
	private static final class Recorder implements CacheStoreProvider {

		private final List<URI> locations = new ArrayList<>();

		@Override
		public Set<String> engines() {
			return Set.of("kv");
		}

		@Override
		public int defaultPort(String engine) {
			return 4711;
		}

		@Override
		public CacheStore create(URI location, StoreSettings settings) {
			this.locations.add(location);
			throw new IllegalArgumentException("no");
		}

	}

}
