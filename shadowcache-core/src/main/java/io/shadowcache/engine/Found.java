package io.shadowcache.engine;

import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup has found that is of use.
 *
 * @param hit the fresh result, or {@code null}
 * @param due what the entry of a fresh result says about itself if it is to be loaded
 * anew before it expires, otherwise {@code null}
 * @param expired the entry if nothing is wrong with it but its age, and the query may
 * serve it all the same, otherwise {@code null}
 */
record Found(@Nullable Decoded hit, @Nullable EntryHeader due, @Nullable Entry expired) {

	static final Found NOTHING = new Found(null, null, null);

	static Found fresh(Decoded hit, @Nullable EntryHeader due) {
		return new Found(hit, due, null);
	}

	static Found expired(Entry entry) {
		return new Found(null, null, entry);
	}

}
