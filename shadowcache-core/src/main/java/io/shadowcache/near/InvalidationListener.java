package io.shadowcache.near;

import io.shadowcache.dependency.Dependency;

/**
 * Hears from an {@link InvalidationChannel}. Called on the channel's threads, in the
 * order in which things were heard; never blocks, never throws.
 */
public interface InvalidationListener {

	/**
	 * From now on every change is reported. To be called after the server has confirmed
	 * it, and again after each loss.
	 */
	void connected();

	/**
	 * The version of a dependency has changed, or is gone.
	 * @param dependency the dependency
	 */
	void changed(Dependency dependency);

	/**
	 * All changes that the server made before a moment have been reported.
	 * @param nanos the moment, by the monotonic clock of this process
	 */
	void heardUntil(long nanos);

	/**
	 * Anything may have changed; what changes later is reported as before.
	 * @param reason why
	 */
	void forget(ForgetReason reason);

	/**
	 * Anything may have changed, and nothing is reported any more.
	 * @param reason why
	 */
	void lost(ForgetReason reason);

}
