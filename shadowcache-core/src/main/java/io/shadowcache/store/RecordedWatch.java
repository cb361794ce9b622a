package io.shadowcache.store;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether all writers that had left a record in the database have ended. Confined
 * to one thread.
 */
final class RecordedWatch {

	private static final Logger logger = LoggerFactory.getLogger(RecordedWatch.class);

	private final OpenTransactions openTransactions;

	private @Nullable BooleanSupplier watch;

	RecordedWatch(OpenTransactions openTransactions) {
		this.openTransactions = openTransactions;
	}

	/**
	 * Whether all that had begun when this was first asked have ended.
	 */
	boolean hasEnded() {
		if (!this.openTransactions.hasRecorded()) {
			return true;
		}
		try {
			if (this.watch == null) {
				this.watch = this.openTransactions.watchRecorded();
			}
			return this.watch.getAsBoolean();
		}
		catch (RuntimeException ex) {
			logger.debug("Cannot ask the database for writers; the quarantine lasts until it answers", ex);
			return false;
		}
	}

}
