package io.shadowcache.engine;

import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Answers from entries that have expired, if nothing they depend on has been written
 * since they were loaded.
 */
final class StaleAnswers {

	private final EntryStore store;

	private final Admission admission;

	private final EngineContext context;

	StaleAnswers(EntryStore store, Admission admission, EngineContext context) {
		this.store = store;
		this.admission = admission;
		this.context = context;
	}

	/**
	 * Answers from an entry that was under the stamp of its lookup. Asks again, since a
	 * load that fails or lasts may have done so because of a write.
	 * @return {@code null} if the entry must not, or cannot, be used
	 */
	@Nullable Answer of(Question question, Entry expired, StaleReason reason) {
		long expiredAt = expired.header().expiresAtMillis();
		if (!question.query().expiry().allowsStale(this.context.clock().millis(), expiredAt)
				|| this.admission.refusal(question) != null || !isUnwritten(question, expired)) {
			return null;
		}
		Answer decoded = EntryReader.decode(question.query(), expired, Answer.Origin.STALE);
		if (decoded == null) {
			return null;
		}
		this.context.listener().onStale(question.query(), reason);
		return decoded;
	}

	private boolean isUnwritten(Question question, Entry expired) {
		try {
			return EntryReader.isUnder(expired, this.store.stamp(question.key(), question.dependencies()));
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LOOKUP, ex);
			return false;
		}
	}

}
