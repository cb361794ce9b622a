package io.shadowcache.memcached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryServersTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(1);

	private final Connector connector = new Connector(MemcachedTarget.of(ServerAddress.parse("unused")), TIMEOUT);

	private final List<Bits128> keys = Stream.generate(() -> Sample.key().hash()).limit(10_000).toList();

	@AfterEach
	void close() {
		this.connector.close();
	}

	@Test
	void everyServerHoldsItsShare() {
		Map<ServerLink, Long> shares = this.keys.stream()
			.collect(Collectors.groupingBy(servers("a", "b", "c", "d")::holderOf, Collectors.counting()));
		assertThat(shares.values()).hasSize(4).allMatch((share) -> share > 2000 && share < 3000);
	}

	@Test
	void orderOfTheServersMakesNoDifference() {
		EntryServers one = servers("a", "b", "c");
		EntryServers other = servers("c", "a", "b");
		assertThat(this.keys)
			.allSatisfy((key) -> assertThat(other.holderOf(key).address()).isEqualTo(one.holderOf(key).address()));
	}

	@Test
	void newServerTakesItsOwnShareAndMovesNothingElse() {
		EntryServers before = servers("a", "b", "c");
		EntryServers after = servers("a", "b", "c", "d");
		List<ServerAddress> newHolders = new ArrayList<>();
		for (Bits128 key : this.keys) {
			if (!before.holderOf(key).address().equals(after.holderOf(key).address())) {
				newHolders.add(after.holderOf(key).address());
			}
		}
		assertThat(newHolders).hasSizeBetween(2000, 3000).containsOnly(ServerAddress.parse("d"));
	}

	private EntryServers servers(String... hosts) {
		return new EntryServers(Stream.of(hosts)
			.map((host) -> new ServerLink(ServerAddress.parse(host), this.connector, Verification.NONE, TIMEOUT))
			.toList());
	}

}
