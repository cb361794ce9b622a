package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.NoSuchElementException;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.EntrySlot;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the place of an entry. To be used on one thread.
 *
 * @param <T> the type of the result
 */
public final class CachedRead<T extends @Nullable Object> {

	private final EntrySlot slot;

	private final Duration age;

	CachedRead(EntrySlot slot, Duration age) {
		this.slot = slot;
		this.age = age;
	}

	/**
	 * Whether there is a fresh entry, be it of {@code null}.
	 * @return {@code false} if the query would have to run
	 */
	public boolean isPresent() {
		return this.slot.answer() != null;
	}

	/**
	 * Returns the cached result.
	 * @return the result, which may be {@code null}
	 * @throws NoSuchElementException if there is no fresh entry
	 */
	@SuppressWarnings({ "unchecked", "NullAway" }) // T is what the codec was made for
	public T value() {
		Answer answer = this.slot.answer();
		if (answer == null) {
			throw new NoSuchElementException("There is no fresh entry: ask isPresent() first");
		}
		return (T) answer.value();
	}

	/**
	 * Returns how long ago the entry was stored.
	 * @return zero if there is no fresh entry
	 */
	public Duration age() {
		return this.age;
	}

	/**
	 * Stores a value that was made after this read. It is not stored if one of its
	 * dependencies has changed since, so that this is as safe as a query.
	 * @param value the value
	 * @return whether it is stored now; in a transaction that may write it may be stored
	 * later, when that has committed
	 */
	public boolean write(T value) {
		return this.slot.put(value);
	}

}
