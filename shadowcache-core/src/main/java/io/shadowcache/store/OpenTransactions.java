package io.shadowcache.store;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Asks the database which transactions are open, so that a quarantine ends as soon as it
 * can. Called on a background thread; may block.
 */
public interface OpenTransactions {

	/**
	 * Never knows, so that a quarantine lasts for a whole lease.
	 */
	OpenTransactions UNKNOWN = () -> null;

	/**
	 * Notes the writing transactions that are open now.
	 * @return answers whether all of them have ended, on a background thread, any number
	 * of times; {@code null} if the database cannot be asked
	 */
	@Nullable BooleanSupplier watch();

	/**
	 * Whether there are writers that leave a record in the database, so that no time may
	 * be taken for their end.
	 * @return whether {@link #watchRecorded()} has to be asked in any case
	 */
	default boolean hasRecorded() {
		return false;
	}

	/**
	 * Notes the recorded writers that are under way now.
	 * @return answers whether all of them have ended, as {@link #watch()} does
	 * @throws RuntimeException if the database does not answer; to be tried again
	 */
	default BooleanSupplier watchRecorded() {
		return () -> true;
	}

}
