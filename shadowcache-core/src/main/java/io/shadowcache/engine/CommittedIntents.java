package io.shadowcache.engine;

import java.util.function.Predicate;

/**
 * The intents of a database that were committed at one moment, of whatever age. Used by
 * one thread; all methods may block, and throw {@link IntentException} if the database
 * does not answer.
 */
public interface CommittedIntents {

	/**
	 * Hands over committed intents, the oldest first, and removes those that were
	 * released. Intents that somebody else is handling are left out.
	 * @param max how many at most, at least 1
	 * @param release writes new versions; tells whether it could
	 * @return whether one of that moment was among those released
	 */
	boolean relay(int max, Predicate<Intent> release);

	/**
	 * Asks whether all of that moment have been removed, by whomever.
	 * @return {@code true} if none is left
	 */
	boolean areGone();

}
