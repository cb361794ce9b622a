package io.shadowcache.engine;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has to be loaded.
 *
 * @param place its place among those asked for
 * @param question what is asked
 * @param seen the stamp looked up for it, or {@code null} if it must not be stored
 */
record MissingEntry(int place, Question question, @Nullable Stamp seen) implements Comparable<MissingEntry> {

	@Override
	public int compareTo(MissingEntry other) {
		return Integer.compare(this.place, other.place);
	}

}
