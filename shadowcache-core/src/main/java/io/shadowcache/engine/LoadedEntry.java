package io.shadowcache.engine;

/**
 * A loaded value that is offered to the store.
 *
 * @param question what it answers
 * @param loaded the value
 */
record LoadedEntry(Question question, Loaded loaded) {
}
