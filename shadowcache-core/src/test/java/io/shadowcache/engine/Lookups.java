package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.Lookup;

/**
 * Answers of a store.
 */
final class Lookups {

	static final CacheKey KEY = new CacheKey(new Bits128(1, 2), new Bits128(3, 4));

	private static final AtomicLong NUMBERS = new AtomicLong();

	private Lookups() {
	}

	/**
	 * Returns an answer without an entry, unlike all others.
	 */
	static Lookup empty() {
		return empty(NUMBERS.incrementAndGet());
	}

	static Lookup empty(long number) {
		return new Lookup(null, stamp(number));
	}

	static Lookup of(byte[] frame) {
		return new Lookup(frame, stamp(1));
	}

	/**
	 * Returns an intact entry.
	 */
	static byte[] entry() {
		EntryHeader header = new EntryHeader(0, KEY.check(), stamp(1).hash(), 0, Long.MAX_VALUE, 0, 0);
		return Entry.of(header, new byte[] { 1, 2, 3 }).encode();
	}

	private static Stamp stamp(long number) {
		return new Stamp(new Generation(new Bits128(1, 1), new Bits128(2, 2), number), List.of(), false);
	}

}
