package io.shadowcache.compat.redis;

import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.compat.format.JsonReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries whose values are JSON. Where Redis fails it is as if there was none.
 */
public final class JsonEntries {

	private static final Logger logger = LoggerFactory.getLogger(JsonEntries.class);

	private final RedisEntries entries;

	private final JsonReader reader;

	private final AtomicBoolean failing = new AtomicBoolean();

	/**
	 * Reads and writes entries.
	 * @param entries where they are
	 * @param reader how they are read
	 */
	public JsonEntries(RedisEntries entries, JsonReader reader) {
		this.entries = entries;
		this.reader = reader;
	}

	/**
	 * Looks an entry up.
	 * @param key its key
	 * @return what was found; an entry that cannot be read is none
	 */
	public Lookup lookup(String key) {
		String text;
		try {
			text = this.entries.get(key);
			this.failing.set(false);
		}
		catch (EntriesUnavailableException ex) {
			failed("read", key, ex);
			return Lookup.UNAVAILABLE;
		}
		if (text == null) {
			return Lookup.ABSENT;
		}
		try {
			return new Lookup(Lookup.State.FOUND, this.reader.read(text));
		}
		catch (IllegalArgumentException ex) {
			logger.debug("The entry {} is taken for absent", key, ex);
			return Lookup.ABSENT;
		}
	}

	/**
	 * Writes an entry.
	 * @param key its key
	 * @param json its value
	 * @param seconds how long it lives
	 * @return whether Redis has it
	 */
	public boolean store(String key, String json, long seconds) {
		try {
			this.entries.set(key, json, seconds);
			this.failing.set(false);
			return true;
		}
		catch (EntriesUnavailableException ex) {
			failed("written", key, ex);
			return false;
		}
	}

	/**
	 * Deletes an entry if Redis can be reached.
	 * @param key its key
	 */
	public void remove(String key) {
		try {
			this.entries.delete(key);
		}
		catch (EntriesUnavailableException ex) {
			failed("deleted", key, ex);
		}
	}

	/**
	 * Reads a value as a hit would give it.
	 * @param json as it is stored
	 * @return the value
	 */
	public @Nullable Object read(String json) {
		return this.reader.read(json);
	}

	private void failed(String what, String key, EntriesUnavailableException cause) {
		if (this.failing.compareAndSet(false, true)) {
			logger.warn("Entries cannot be {} until Redis answers again: {}", what, cause.getMessage());
		}
		else {
			logger.debug("The entry {} could not be {}", key, what, cause);
		}
	}

}
