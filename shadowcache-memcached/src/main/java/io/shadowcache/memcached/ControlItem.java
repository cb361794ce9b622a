package io.shadowcache.memcached;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Version;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one dependency, in one item, because memcached changes one item
 * at a time: its version, then each marked writer with its deadline.
 *
 * @param version the version, blocked exactly while a writer is marked
 * @param writers the marked writers, each with its deadline in milliseconds since the
 * epoch
 */
record ControlItem(Version version, Map<WriterId, Long> writers) {

	/**
	 * More writers than that are not about to commit; something goes wrong.
	 */
	static final int MAX_WRITERS = 1000;

	private static final int WRITER_BYTES = Bits128.BYTES + Long.BYTES;

	ControlItem {
		writers = Map.copyOf(writers);
		if (version.blocked() == writers.isEmpty()) {
			throw new IllegalArgumentException("A version is blocked exactly while writers are marked");
		}
	}

	/**
	 * Makes the item of a dependency that nobody is about to change.
	 */
	static ControlItem open(Bits128 identity) {
		return of(Map.of(), identity);
	}

	private static ControlItem of(Map<WriterId, Long> writers, Bits128 identity) {
		return new ControlItem(new Version(!writers.isEmpty(), identity), writers);
	}

	/**
	 * Adds a writer, or renews its deadline, under a new version.
	 * @throws StoreException if there are too many
	 */
	ControlItem mark(WriterId writer, long deadlineMillis, Bits128 identity) {
		Map<WriterId, Long> marked = new LinkedHashMap<>(this.writers);
		marked.put(writer, deadlineMillis);
		if (marked.size() > MAX_WRITERS) {
			throw new StoreException("%d writers are marked on one table already".formatted(MAX_WRITERS));
		}
		return of(marked, identity);
	}

	/**
	 * Removes a writer, if it is marked, under a new version.
	 */
	ControlItem release(WriterId writer, Bits128 identity) {
		Map<WriterId, Long> left = new LinkedHashMap<>(this.writers);
		left.remove(writer);
		return of(left, identity);
	}

	/**
	 * Lists the writers whose deadline has passed.
	 */
	List<WriterId> overdue(long nowMillis) {
		return this.writers.entrySet()
			.stream()
			.filter((mark) -> mark.getValue() < nowMillis)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Reads an item.
	 * @return the item, or {@code null} if the bytes are not one, which is treated as a
	 * missing item
	 */
	static @Nullable ControlItem decode(byte[] bytes) {
		Version version = version(bytes);
		if (version == null || version.blocked() != (bytes.length > Version.BYTES)) {
			return null;
		}
		Map<WriterId, Long> writers = new LinkedHashMap<>();
		ByteBuffer source = ByteBuffer.wrap(bytes, Version.BYTES, bytes.length - Version.BYTES);
		while (source.hasRemaining()) {
			writers.put(new WriterId(Bits128.read(source)), source.getLong());
		}
		return new ControlItem(version, writers);
	}

	/**
	 * Reads the version of an item only, which is all that a lookup needs.
	 */
	static @Nullable Version version(byte[] bytes) {
		if (bytes.length < Version.BYTES || (bytes.length - Version.BYTES) % WRITER_BYTES != 0) {
			return null;
		}
		return Version.decode((bytes.length == Version.BYTES) ? bytes : Arrays.copyOf(bytes, Version.BYTES));
	}

	byte[] encode() {
		ByteBuffer target = ByteBuffer.allocate(Version.BYTES + this.writers.size() * WRITER_BYTES);
		target.put(this.version.encode());
		this.writers.forEach((writer, deadline) -> {
			writer.value().write(target);
			target.putLong(deadline);
		});
		return target.array();
	}

}
