package io.shadowcache.near;

/**
 * The time between two changes of one dependency, as far as this process has heard. It
 * ends once and never begins again, so that an entry read in it need not be found to be
 * forgotten.
 */
class Epoch {

	private volatile boolean ended;

	final void end() {
		this.ended = true;
	}

	final boolean hasEnded() {
		return this.ended;
	}

}
