package io.shadowcache.autoconfigure.endpoint;

import java.util.concurrent.TimeUnit;

import io.shadowcache.store.StoreFigures;

/**
 * The connection to the store, as far as it has one.
 *
 * @param connected whether there is a verified connection
 * @param verifications how often it was verified that the server is the same and accepts
 * writes
 * @param failedVerifications how often that could not be verified
 * @param verifiedMillisAgo how long ago it was verified, in milliseconds; -1 if it never
 * was
 * @param generations how many generations were met; more than one says that the server
 * was restarted, replaced or emptied
 * @param quarantined whether nothing is stored because the generation is new
 * @param quarantineMillis how long that lasts at most, in milliseconds
 */
public record ConnectionReport(boolean connected, long verifications, long failedVerifications, long verifiedMillisAgo,
		long generations, boolean quarantined, long quarantineMillis) {

	static ConnectionReport of(StoreFigures figures) {
		return new ConnectionReport(figures.connected(), figures.verifications(), figures.failedVerifications(),
				(figures.verifiedNanosAgo() < 0) ? -1 : TimeUnit.NANOSECONDS.toMillis(figures.verifiedNanosAgo()),
				figures.generations(), figures.isQuarantined(),
				TimeUnit.NANOSECONDS.toMillis(figures.quarantineNanos()));
	}

}
