package io.shadowcache.near;

/**
 * The epochs in which something was asked for, noted before it was asked for. As long as
 * none of them has ended, nothing was heard that makes the answer stale; so it does not
 * matter when the answer arrives, or what is heard meanwhile.
 */
final class Claim {

	private final Era era;

	private final Epoch[] epochs;

	Claim(Era era, Epoch[] epochs) {
		this.era = era;
		this.epochs = epochs;
	}

	Era era() {
		return this.era;
	}

	boolean isUnchanged() {
		for (Epoch epoch : this.epochs) {
			if (epoch.hasEnded()) {
				return false;
			}
		}
		return !this.era.hasEnded();
	}

}
