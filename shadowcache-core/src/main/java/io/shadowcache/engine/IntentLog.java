package io.shadowcache.engine;

import java.util.Collection;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.shadowcache.store.WriterId;

/**
 * The intents in one database, as they are seen from outside of the transactions that
 * write them. All methods are called on a background thread of the cache, may block, and
 * throw {@link IntentException} if the database does not answer.
 */
public interface IntentLog {

	/**
	 * Tells whether the transaction of a recorded writer has ended, and how it ended can
	 * be seen by whoever reads from now on.
	 * @param writer a writer that has been marked, so that its intent has been written
	 * before
	 * @return {@code false} while it may still commit
	 */
	boolean hasEnded(WriterId writer);

	/**
	 * Tells the same where the database is known, for who looks after several.
	 * @param database the id of the database that the writer has changed
	 * @param writer a writer that has been marked
	 * @return {@code false} while it may still commit
	 */
	default boolean hasEnded(String database, WriterId writer) {
		return hasEnded(writer);
	}

	/**
	 * Hands over intents that have been committed and waited for a while, the oldest
	 * first, and removes those that were released. Intents that somebody else is handling
	 * are left out.
	 * @param max how many at most, at least 1
	 * @param release writes new versions; tells whether it could
	 * @return how many were released
	 */
	int relay(int max, Predicate<Intent> release);

	/**
	 * Notes the intents of a database that have been committed until now, of whatever
	 * age.
	 * @param database one of {@link #databases()}
	 * @return hands them over
	 */
	CommittedIntents committed(String database);

	/**
	 * Returns the databases that are told apart.
	 * @return their ids; a single empty text if there is only one, whose id is not known
	 */
	default Set<String> databases() {
		return Set.of("");
	}

	/**
	 * Removes intents whose release was confirmed.
	 * @param writers who wrote them; those of which there is none are fine
	 */
	void remove(Collection<WriterId> writers);

	/**
	 * Counts intents.
	 * @param max where to stop, at least 1
	 * @return how many there are, at most the given number
	 */
	int count(int max);

	/**
	 * Notes the recorded writers that are under way now.
	 * @return answers whether all of them have ended, any number of times
	 */
	BooleanSupplier watch();

}
