package io.shadowcache.redis;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stamp of a lookup, after creating what is missing: a generation on a server
 * that was emptied, versions that were never used or that were evicted. What it creates
 * is new, so no entry matches it.
 */
final class StampReader {

	private final ControlLink link;

	private final Quarantine quarantine;

	private final FirstReads firstReads;

	private final RandomBytes random;

	private final RedisTimeouts timeouts;

	StampReader(ControlLink link, Quarantine quarantine, FirstReads firstReads, RandomBytes random,
			RedisTimeouts timeouts) {
		this.link = link;
		this.quarantine = quarantine;
		this.firstReads = firstReads;
		this.random = random;
		this.timeouts = timeouts;
	}

	Stamp read(ControlConnection control, ControlKeys keys, byte[] @Nullable [] current) {
		Stamp decoded = known(control, keys, current);
		Stamp stamp = (decoded != null) ? decoded : create(control, keys, current);
		return this.firstReads.areOpen(control, stamp.generation(), keys) ? stamp : stamp.asQuarantined();
	}

	/**
	 * Decodes what has changed since the last time only.
	 */
	private @Nullable Stamp known(ControlConnection control, ControlKeys keys, byte[] @Nullable [] current) {
		KnownStamp known = keys.known();
		if (known != null && known.isOf(current) && isOf(control, known.stamp().generation())
				&& !this.quarantine.covers(known.stamp().generation())) {
			return known.stamp();
		}
		Stamp decoded = decode(control, current);
		if (decoded != null && !decoded.isQuarantined()) {
			keys.known(KnownStamp.of(current, decoded));
		}
		return decoded;
	}

	private Stamp create(ControlConnection control, ControlKeys keys, byte[] @Nullable [] current) {
		if (generation(control, current[0]) == null) {
			this.link.verify(control);
		}
		byte[][] first = { Ascii.bytes(keys.lasting()), Ascii.bytes(VersionLife.UNUSED_MILLIS) };
		List<byte @Nullable []> created = control.list(Script.ENSURE, keys.all(),
				() -> this.random.fill(ControlKeys.join(first, new byte[keys.size()][]), first.length),
				this.timeouts.write());
		Stamp stamp = decode(control, created.toArray(new byte[0][]));
		if (stamp == null) {
			throw new StoreException("The generation of Redis was lost again at once");
		}
		return stamp;
	}

	private @Nullable Stamp decode(ControlConnection control, byte[] @Nullable [] current) {
		Generation generation = generation(control, current[0]);
		if (generation == null) {
			return null;
		}
		List<Version> versions = new ArrayList<>(current.length - 1);
		for (int index = 1; index < current.length; index++) {
			byte[] bytes = current[index];
			Version version = (bytes != null) ? Version.decode(bytes) : null;
			if (version == null) {
				return null;
			}
			versions.add(version);
		}
		return new Stamp(generation, versions, this.quarantine.covers(generation));
	}

	private static @Nullable Generation generation(ControlConnection control, byte @Nullable [] bytes) {
		Generation generation = (bytes != null) ? Generation.decode(bytes) : null;
		return (generation != null && isOf(control, generation)) ? generation : null;
	}

	private static boolean isOf(ControlConnection control, Generation generation) {
		return generation.identity().equals(control.identity());
	}

}
