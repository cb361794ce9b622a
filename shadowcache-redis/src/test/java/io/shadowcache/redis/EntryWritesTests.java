package io.shadowcache.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryWritesTests {

	@Test
	void everythingIsSentBeforeAReplyIsWaitedFor() {
		List<String> events = new ArrayList<>();
		List<EntryOffer> offers = List.of(offer("a"), offer("b"));

		List<EntryOffer.Outcome> outcomes = EntryWrites.inOneRoundTrip(offers, (offer) -> {
			events.add("sent");
			return () -> {
				events.add("awaited");
				return offer == offers.get(0);
			};
		});

		assertThat(events).containsExactly("sent", "sent", "awaited", "awaited");
		assertThat(outcomes).containsExactly(EntryOffer.Outcome.STORED, EntryOffer.Outcome.STALE);
	}

	private static EntryOffer offer(String value) {
		byte[] version = new byte[Version.BYTES];
		version[0] = 'O';
		Stamp seen = new Stamp(Generation.decode(new byte[Generation.BYTES]), List.of(Version.decode(version)), false);
		return new EntryOffer(Sample.key(), Sample.frame(value), Sample.tables(1), seen, Duration.ofMinutes(1));
	}

}
