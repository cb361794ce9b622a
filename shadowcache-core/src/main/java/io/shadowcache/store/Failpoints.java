package io.shadowcache.store;

/**
 * Told of moments at which an interruption matters most, so that a test can interrupt
 * there. Decorators of stores and data sources tell of what can be seen from outside; a
 * store is given one for what cannot.
 */
@FunctionalInterface
public interface Failpoints {

	/**
	 * Nobody is told.
	 */
	Failpoints NONE = (point) -> {
	};

	/**
	 * A moment is reached. Called on the thread that does the work, perhaps the event
	 * loop of a client, which is delayed as long as this takes.
	 * @param point the moment
	 */
	void reached(Failpoint point);

}
