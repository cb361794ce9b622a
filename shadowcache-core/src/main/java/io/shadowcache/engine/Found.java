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
record Found(@Nullable Answer hit, @Nullable EntryHeader due, @Nullable Entry expired) {

	static final Found NOTHING = new Found(null, null, null);

	static Found fresh(Answer hit) {
		return new Found(hit, null, null);
	}

	/**
	 * Says that the entry is to be loaded anew.
	 */
	Found due(EntryHeader header) {
		return new Found(this.hit, header, null);
	}

	static Found expired(Entry entry) {
		return new Found(null, null, entry);
	}

}
