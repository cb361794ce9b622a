package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.EntryTooLargeException;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionPrint;
import org.jspecify.annotations.Nullable;

/**
 * Offers what was loaded to the store, unless that would be unsafe or is unwanted.
 */
final class EntryWriter {

	private final EntryStore store;

	private final EngineContext context;

	private final KnownExpiries expiries;

	private final int maxEntryBytes;

	EntryWriter(EntryStore store, EngineContext context, KnownExpiries expiries, int maxEntryBytes) {
		this.store = store;
		this.context = context;
		this.expiries = expiries;
		this.maxEntryBytes = maxEntryBytes;
	}

	/**
	 * Encodes a result once, for the store and for callers that wait for it.
	 * @return the payload, or {@code null} if the codec cannot encode the result
	 */
	@Nullable Payload encode(QueryOperation query, @Nullable Object result) {
		Payload payload = GuardedCodec.encode(query, result);
		if (payload == null) {
			report(query, StoreOutcome.UNENCODABLE, 0);
		}
		return payload;
	}

	/**
	 * Stores a loaded result under the stamp from before its load.
	 * @return whether it is stored
	 */
	boolean store(Question question, Loaded loaded) {
		return storeAll(List.of(new LoadedEntry(question, loaded))) == 1;
	}

	/**
	 * Stores loaded results, each under the stamp from before its load.
	 * @return how many are stored
	 */
	int storeAll(List<LoadedEntry> entries) {
		List<Offered> offered = new ArrayList<>(entries.size());
		for (LoadedEntry entry : entries) {
			Offered one = offer(entry);
			if (one != null) {
				offered.add(one);
			}
		}
		List<StoreOutcome> outcomes = offered.isEmpty() ? List.of()
				: put(offered.stream().map(Offered::offer).toList());
		for (int index = 0; index < outcomes.size(); index++) {
			settle(offered.get(index), outcomes.get(index));
		}
		return Collections.frequency(outcomes, StoreOutcome.STORED);
	}

	/**
	 * Returns what to store, or reports why that would be unsafe or is unwanted.
	 */
	private @Nullable Offered offer(LoadedEntry entry) {
		QueryOperation query = entry.question().query();
		Payload payload = entry.loaded().payload();
		if (payload == null) {
			return null;
		}
		Duration ttl = query.ttl().draw(EmptyResult.is(entry.loaded().value()), this.context.random());
		Stamp seen = entry.loaded().trace().stamp();
		StoreOutcome refusal = (seen != null) ? refusal(seen, payload, entry.loaded(), ttl)
				: StoreOutcome.UNKNOWN_READS;
		if (seen == null || refusal != null) {
			report(query, Objects.requireNonNull(refusal), Entry.FRAME_BYTES + payload.length());
			return null;
		}
		long now = this.context.clock().millis();
		long expiresAt = now + ttl.toMillis();
		EntryHeader header = new EntryHeader(query.valueType().shape(), entry.question().key().check(), seen.hash(),
				VersionPrint.of(seen), expiresAt, entry.loaded().millis(), now);
		EntryOffer offer = new EntryOffer(entry.question().key(), Entry.of(header, payload.bytes()).encode(),
				entry.loaded().trace().dependencies(), seen, ttl.plus(query.expiry().staleFor()));
		return new Offered(query, offer, expiresAt);
	}

	private @Nullable StoreOutcome refusal(Stamp seen, Payload payload, Loaded loaded, Duration ttl) {
		if (!seen.isShareable()) {
			return StoreOutcome.UNSAFE;
		}
		if (ttl.isZero() || !loaded.wanted()) {
			return StoreOutcome.UNWANTED;
		}
		return (Entry.FRAME_BYTES + payload.length() > this.maxEntryBytes) ? StoreOutcome.TOO_LARGE : null;
	}

	private List<StoreOutcome> put(List<EntryOffer> offers) {
		try {
			if (offers.size() > 1) {
				return this.store.putAll(offers).stream().map(EntryWriter::outcome).toList();
			}
			EntryOffer one = offers.get(0);
			return List.of(this.store.put(one.key(), one.frame(), one.dependencies(), one.seen(), one.ttl())
					? StoreOutcome.STORED : StoreOutcome.STALE);
		}
		catch (EntryTooLargeException ex) {
			return Collections.nCopies(offers.size(), StoreOutcome.TOO_LARGE);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.PUT, ex);
			return Collections.nCopies(offers.size(), StoreOutcome.FAILED);
		}
	}

	private static StoreOutcome outcome(EntryOffer.Outcome outcome) {
		return switch (outcome) {
			case STORED -> StoreOutcome.STORED;
			case STALE -> StoreOutcome.STALE;
			case TOO_LARGE -> StoreOutcome.TOO_LARGE;
		};
	}

	private void settle(Offered offered, StoreOutcome outcome) {
		if (outcome == StoreOutcome.STORED) {
			this.expiries.stored(offered.offer().key(), offered.expiresAtMillis());
		}
		report(offered.query(), outcome, offered.offer().frame().length);
	}

	private void report(QueryOperation query, StoreOutcome outcome, int bytes) {
		this.context.listener().onStore(query, outcome, bytes);
	}

	/**
	 * An entry on its way to the store.
	 *
	 * @param query whose result it is
	 * @param offer what the store gets
	 * @param expiresAtMillis until when it is fresh, by its own header
	 */
	private record Offered(QueryOperation query, EntryOffer offer, long expiresAtMillis) {
	}

}
