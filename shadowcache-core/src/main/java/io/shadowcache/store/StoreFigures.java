package io.shadowcache.store;

/**
 * The connection of a store, and the generation behind it.
 *
 * @param connected whether there is a verified connection
 * @param verifications how many verifications succeeded; at least 0
 * @param failedVerifications how many did not; at least 0
 * @param verifiedNanosAgo how long ago the last one succeeded, in nanoseconds; -1 if none
 * ever did
 * @param generations how many generations were met; more than one says that the server
 * was restarted, replaced or emptied
 * @param quarantineNanos how long nothing is stored at most because the generation is
 * new, in nanoseconds; 0 if it is trusted
 */
public record StoreFigures(boolean connected, long verifications, long failedVerifications, long verifiedNanosAgo,
		long generations, long quarantineNanos) {

	private static final StoreFigures IN_PROCESS = new StoreFigures(true, 0, 0, -1, 0, 0);

	/**
	 * Asks a store.
	 * @param store any store
	 * @return its figures; those of a store without a connection if it does not tell
	 */
	public static StoreFigures of(CacheStore store) {
		return (store instanceof VerifiedStore verified) ? verified.figures() : IN_PROCESS;
	}

	/**
	 * Whether nothing is stored because the generation is new.
	 * @return {@code true} in quarantine
	 */
	public boolean isQuarantined() {
		return this.quarantineNanos > 0;
	}

}
