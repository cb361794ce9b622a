package io.shadowcache.near;

/**
 * The time between two changes of one dependency, as far as this process has heard. It
 * ends once and never begins again, so that an entry read in it need not be found to be
 * forgotten.
 */
final class Epoch {

	private volatile boolean ended;

	void end() {
		this.ended = true;
	}

	boolean hasEnded() {
		return this.ended;
	}

}
