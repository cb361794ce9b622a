package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * Takes what a load has brought that nobody waits for on a thread.
 */
@FunctionalInterface
interface Landing {

	/**
	 * The load has ended.
	 * @param loaded what it brought, or {@code null} if it failed
	 * @param failure why it failed, or {@code null}
	 */
	void landed(@Nullable Loaded loaded, @Nullable Throwable failure);

	/**
	 * Returns a landing that is preceded by something.
	 */
	default Landing after(Runnable before) {
		return (loaded, failure) -> {
			before.run();
			landed(loaded, failure);
		};
	}

	/**
	 * Takes a step that must not end without a landing.
	 */
	default void guard(Runnable step) {
		try {
			step.run();
		}
		catch (Throwable ex) {
			landed(null, ex);
		}
	}

}
