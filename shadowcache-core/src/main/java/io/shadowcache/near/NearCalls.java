package io.shadowcache.near;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.key.CallIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The calls by which entries are found without their keys: one for each entry at most, so
 * that there are never more than entries, and none that outlives its entry.
 */
final class NearCalls {

	private final ConcurrentMap<CallIdentity, NearEntry> entries = new ConcurrentHashMap<>();

	@Nullable NearEntry get(CallIdentity call) {
		NearEntry entry = this.entries.get(call);
		return (entry != null && !entry.isRemoved()) ? entry : null;
	}

	/**
	 * Lets an entry be found by a call. Looks after that whether the entry was removed:
	 * who removes it marks it first and then looks for its call, so that one of the two
	 * sees the other.
	 */
	void put(CallIdentity call, NearEntry entry) {
		if (entry.name(call)) {
			this.entries.put(call, entry);
			if (entry.isRemoved()) {
				this.entries.remove(call, entry);
			}
		}
	}

	void remove(NearEntry entry) {
		CallIdentity call = entry.remove();
		if (call != null) {
			this.entries.remove(call, entry);
		}
	}

	int size() {
		return this.entries.size();
	}

}
