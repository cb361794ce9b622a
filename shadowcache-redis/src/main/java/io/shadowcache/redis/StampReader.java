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

	Stamp read(ControlConnection control, ControlKeys keys, List<byte @Nullable []> current) {
		Stamp decoded = decode(control, current);
		Stamp stamp = (decoded != null) ? decoded : create(control, keys, current);
		return this.firstReads.areOpen(control, stamp.generation(), keys.tables()) ? stamp : stamp.asQuarantined();
	}

	private Stamp create(ControlConnection control, ControlKeys keys, List<byte @Nullable []> current) {
		if (generation(control, current.get(0)) == null) {
			this.link.verify(control);
		}
		byte[][] first = { Ascii.bytes(keys.lasting()), Ascii.bytes(VersionLife.UNUSED_MILLIS) };
		List<byte @Nullable []> created = control.list(Script.ENSURE, keys.all(),
				() -> this.random.fill(ControlKeys.join(first, new byte[keys.size()][]), first.length),
				this.timeouts.write());
		Stamp stamp = decode(control, created);
		if (stamp == null) {
			throw new StoreException("The generation of Redis was lost again at once");
		}
		return stamp;
	}

	private @Nullable Stamp decode(ControlConnection control, List<byte @Nullable []> current) {
		Generation generation = generation(control, current.get(0));
		if (generation == null) {
			return null;
		}
		List<Version> versions = new ArrayList<>(current.size() - 1);
		for (byte[] bytes : current.subList(1, current.size())) {
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
		return (generation != null && generation.identity().equals(control.identity())) ? generation : null;
	}

}
