package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
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
		QueryOperation query = question.query();
		Payload payload = loaded.payload();
		if (payload == null) {
			return false;
		}
		Duration ttl = query.ttl().draw(EmptyResult.is(loaded.value()), this.context.random());
		int bytes = Entry.FRAME_BYTES + payload.length();
		Stamp seen = loaded.trace().stamp();
		if (seen == null) {
			report(query, StoreOutcome.UNKNOWN_READS, bytes);
			return false;
		}
		StoreOutcome refusal = refusal(seen, loaded, ttl);
		StoreOutcome outcome = (refusal != null) ? refusal : put(question, seen, loaded, ttl);
		report(query, outcome, bytes);
		return outcome == StoreOutcome.STORED;
	}

	private @Nullable StoreOutcome refusal(Stamp seen, Loaded loaded, Duration ttl) {
		if (!seen.isShareable()) {
			return StoreOutcome.UNSAFE;
		}
		if (ttl.isZero() || !loaded.wanted()) {
			return StoreOutcome.UNWANTED;
		}
		Payload payload = loaded.payload();
		return (payload != null && Entry.FRAME_BYTES + payload.length() > this.maxEntryBytes) ? StoreOutcome.TOO_LARGE
				: null;
	}

	private StoreOutcome put(Question question, Stamp seen, Loaded loaded, Duration ttl) {
		QueryOperation query = question.query();
		long now = this.context.clock().millis();
		long expiresAt = now + ttl.toMillis();
		EntryHeader header = new EntryHeader(query.valueType().shape(), question.key().check(), seen.hash(),
				VersionPrint.of(seen), expiresAt, loaded.millis(), now);
		byte[] frame = Entry.of(header, (loaded.payload() != null) ? loaded.payload().bytes() : null).encode();
		try {
			Duration life = ttl.plus(query.expiry().staleFor());
			if (!this.store.put(question.key(), frame, loaded.trace().dependencies(), seen, life)) {
				return StoreOutcome.STALE;
			}
			this.expiries.stored(question.key(), expiresAt);
			return StoreOutcome.STORED;
		}
		catch (EntryTooLargeException ex) {
			return StoreOutcome.TOO_LARGE;
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.PUT, ex);
			return StoreOutcome.FAILED;
		}
	}

	private void report(QueryOperation query, StoreOutcome outcome, int bytes) {
		this.context.listener().onStore(query, outcome, bytes);
	}

}
