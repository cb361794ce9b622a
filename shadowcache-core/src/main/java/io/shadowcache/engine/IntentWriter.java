package io.shadowcache.engine;

/**
 * Writes intents in one transaction of the database, which is about to commit. Called on
 * the thread of the transaction; may block as long as a statement may.
 */
public interface IntentWriter {

	/**
	 * Writes an intent, of which others know from then on whether its transaction is
	 * still under way.
	 * @param intent what to write
	 * @throws IntentException if it could not be written; the transaction may be good for
	 * nothing but a rollback then
	 */
	void write(Intent intent);

	/**
	 * Writes an intent if that is possible, and leaves the transaction as it was
	 * otherwise.
	 * @param intent what to write
	 * @return whether it was written
	 */
	boolean writeIfPossible(Intent intent);

}
