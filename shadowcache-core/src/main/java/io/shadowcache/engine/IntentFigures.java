package io.shadowcache.engine;

/**
 * How it stands with the intents of writers in the database.
 *
 * @param waiting how many there were when they were last counted; at least 0
 * @param recovering whether queries are kept from the store because it was away, and
 * invalidations that others owe it since are still looked for
 */
public record IntentFigures(int waiting, boolean recovering) {

	static final IntentFigures NONE = new IntentFigures(0, false);

}
