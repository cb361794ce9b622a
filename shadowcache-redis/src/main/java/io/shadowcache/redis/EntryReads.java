package io.shadowcache.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.Lookup;

/**
 * Reads entries and the stamps of their dependencies.
 */
final class EntryReads {

	/**
	 * How many entries one command asks for at most: enough to make round trips cheap,
	 * few enough not to keep the server from others.
	 */
	static final int MAX_TOGETHER = 500;

	/**
	 * A script takes less than 8,000 keys apart.
	 */
	private static final int MAX_DEPENDENCIES = 4000;

	private static final byte[][] NO_ENTRIES = {};

	private final CurrentConnection current;

	private final KeySpace keys;

	private final EntryAccess entries;

	private final StampReader stamps;

	private final RedisTimeouts timeouts;

	EntryReads(CurrentConnection current, KeySpace keys, EntryAccess entries, StampReader stamps,
			RedisTimeouts timeouts) {
		this.current = current;
		this.keys = keys;
		this.entries = entries;
		this.stamps = stamps;
		this.timeouts = timeouts;
	}

	Lookup lookup(CacheKey key, DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		byte[][] name = { this.keys.entry(key) };
		return this.current.call((connection) -> {
			EntryAccess.Fetched fetched = this.entries.fetch(connection, name, control);
			return new Lookup(fetched.frames()[0], this.stamps.read(connection, control, fetched.current()));
		});
	}

	List<Lookup> lookupAll(List<EntryRequest> requests) {
		List<Lookup> found = new ArrayList<>(requests.size());
		while (found.size() < requests.size()) {
			found.addAll(together(requests.subList(found.size(), end(requests, found.size()))));
		}
		return found;
	}

	/**
	 * Ends a part before it has too many entries or dependencies.
	 */
	private static int end(List<EntryRequest> requests, int from) {
		int last = Math.min(from + MAX_TOGETHER, requests.size());
		int dependencies = 0;
		for (int index = from; index < last; index++) {
			dependencies += requests.get(index).dependencies().size();
			if (index > from && dependencies > MAX_DEPENDENCIES) {
				return index;
			}
		}
		return last;
	}

	Stamp stamp(DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		return this.current.call((connection) -> this.stamps.read(connection, control,
				Replies.await(connection.read(NO_ENTRIES, control), this.timeouts.read()).current()));
	}

	private List<Lookup> together(List<EntryRequest> requests) {
		DependencySet dependencies = EntryRequest.dependencies(requests);
		ControlKeys control = this.keys.control(dependencies);
		byte[][] names = new byte[requests.size()][];
		Arrays.setAll(names, (index) -> this.keys.entry(requests.get(index).key()));
		return this.current.call((connection) -> {
			EntryAccess.Fetched fetched = this.entries.fetch(connection, names, control);
			Stamp stamp = this.stamps.read(connection, control, fetched.current());
			List<Lookup> found = new ArrayList<>(names.length);
			for (int index = 0; index < names.length; index++) {
				found.add(new Lookup(fetched.frames()[index],
						stamp.part(dependencies, requests.get(index).dependencies())));
			}
			return found;
		});
	}

}
