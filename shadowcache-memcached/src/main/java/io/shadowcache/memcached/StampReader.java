package io.shadowcache.memcached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Bits128;
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

	private final KeySpace keys;

	private final Verification generations;

	private final ControlItems items;

	private final Identities identities;

	private final Quarantine quarantine;

	private final Duration timeout;

	StampReader(KeySpace keys, Verification generations, ControlItems items, Identities identities,
			Quarantine quarantine, Duration timeout) {
		this.keys = keys;
		this.generations = generations;
		this.items = items;
		this.identities = identities;
		this.quarantine = quarantine;
		this.timeout = timeout;
	}

	/**
	 * Makes the stamp.
	 * @param current what was found under the current control keys
	 */
	Stamp read(VerifiedConnection connection, ControlKeys control, List<byte @Nullable []> current) {
		Stamp stamp = decode(connection, current);
		return (stamp != null) ? stamp : create(connection, control, current);
	}

	private Stamp create(VerifiedConnection connection, ControlKeys control, List<byte @Nullable []> current) {
		if (generation(connection, current.get(0)) == null) {
			this.generations.verify(connection);
		}
		this.items.change(connection.connection(), control,
				(item) -> (item != null) ? item : ControlItem.open(this.identities.next()));
		Stamp stamp = decode(connection, Replies.await(connection.connection().get(control.current()), this.timeout));
		if (stamp == null) {
			throw new StoreException("The generation or a version on memcached was lost again at once");
		}
		return stamp;
	}

	private @Nullable Stamp decode(VerifiedConnection connection, List<byte @Nullable []> current) {
		Generation generation = generation(connection, current.get(0));
		if (generation == null) {
			return null;
		}
		List<Version> versions = new ArrayList<>(current.size() - 1);
		for (byte[] bytes : current.subList(1, current.size())) {
			Version version = (bytes != null) ? ControlItem.version(bytes) : null;
			if (version == null) {
				return null;
			}
			versions.add(version);
		}
		return new Stamp(generation, versions, this.quarantine.covers(generation));
	}

	private @Nullable Generation generation(VerifiedConnection connection, byte @Nullable [] bytes) {
		Generation generation = (bytes != null) ? Generation.decode(bytes) : null;
		Bits128 identity = connection.server().identity(this.keys.database());
		return (generation != null && ServerInfo.isSame(generation.identity(), identity)) ? generation : null;
	}

}
