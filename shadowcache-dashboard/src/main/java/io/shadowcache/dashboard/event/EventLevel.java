package io.shadowcache.dashboard.event;

/**
 * How much an event matters.
 */
public enum EventLevel {

	/** Happens in a healthy application. */
	INFO,
	/** Worth a look. */
	WARNING,
	/** The cache cannot do its work. */
	ERROR

}
