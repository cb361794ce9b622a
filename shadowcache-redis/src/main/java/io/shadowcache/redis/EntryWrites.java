package io.shadowcache.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryOffer;

/**
 * Stores entries, several in one round trip, or removes them.
 */
final class EntryWrites {

	/**
	 * How many bytes are on their way at most before replies are waited for, one entry
	 * aside.
	 */
	private static final int MAX_BYTES = 4 << 20;

	private final CurrentConnection current;

	private final KeySpace keys;

	private final EntryAccess entries;

	EntryWrites(CurrentConnection current, KeySpace keys, EntryAccess entries) {
		this.current = current;
		this.keys = keys;
		this.entries = entries;
	}

	boolean put(EntryOffer offer) {
		return this.current.call((connection) -> send(connection, offer).getAsBoolean());
	}

	List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		List<EntryOffer.Outcome> outcomes = new ArrayList<>(offers.size());
		while (outcomes.size() < offers.size()) {
			List<EntryOffer> next = offers.subList(outcomes.size(), end(offers, outcomes.size()));
			outcomes
				.addAll(this.current.call((connection) -> inOneRoundTrip(next, (offer) -> send(connection, offer))));
		}
		return outcomes;
	}

	boolean evict(CacheKey key) {
		return this.current.call((connection) -> this.entries.delete(connection, this.keys.entry(key)));
	}

	private static int end(List<EntryOffer> offers, int from) {
		int last = Math.min(from + EntryReads.MAX_TOGETHER, offers.size());
		long bytes = 0;
		for (int index = from; index < last; index++) {
			bytes += offers.get(index).frame().length;
			if (index > from && bytes > MAX_BYTES) {
				return index;
			}
		}
		return last;
	}

	/**
	 * Sends all before it waits for the first reply.
	 */
	static List<EntryOffer.Outcome> inOneRoundTrip(List<EntryOffer> offers,
			Function<EntryOffer, BooleanSupplier> send) {
		List<BooleanSupplier> sent = offers.stream().map(send).toList();
		return sent.stream()
			.map((reply) -> reply.getAsBoolean() ? EntryOffer.Outcome.STORED : EntryOffer.Outcome.STALE)
			.toList();
	}

	private BooleanSupplier send(ControlConnection connection, EntryOffer offer) {
		return this.entries.send(connection, this.keys.control(offer.dependencies()),
				new EntryAccess.NewEntry(this.keys.entry(offer.key()), offer.frame(), offer.ttl()), offer.seen());
	}

}
