package io.shadowcache.memcached;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

import com.spotify.folsom.GetResult;
import com.spotify.folsom.MemcacheStatus;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Changes control items, each by reading it and storing its successor if nobody else was
 * faster, until all are changed. Those of one call go together, so that two round trips
 * are enough when nobody interferes, whatever their number.
 * <p>
 * Versions of single rows and values, of which there may be millions, have a life: one
 * that is forgotten is only a miss. It ends never while a writer is marked, and is kept
 * in the flags of the item, in minutes since the epoch, so that nobody shortens it.
 * <p>
 * When a change of several items stops half-way, some dependencies are marked, or
 * released, and others not: a mark that is too many blocks until it is overdue, and a
 * release is repeated until it is whole.
 */
final class ControlItems {

	/**
	 * The life of a version that no entry was stored under yet, which is more than a load
	 * takes.
	 */
	private static final Duration UNUSED = Duration.ofMinutes(10);

	private static final int TIMES_THE_ENTRY = 2;

	private static final int NO_END = 0;

	private final InstantSource clock;

	private final LongSupplier nanoTime;

	private final Duration timeout;

	/**
	 * Makes a changer.
	 * @param clock the wall clock
	 * @param nanoTime a monotonic clock, in nanoseconds
	 * @param timeout how long one call may take, repetitions included
	 */
	ControlItems(InstantSource clock, LongSupplier nanoTime, Duration timeout) {
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.timeout = timeout;
	}

	/**
	 * Changes all items.
	 * @throws StoreException if it is not certain that all of them are changed
	 */
	void change(Connection connection, ControlKeys keys, ItemChange change) {
		long deadline = this.nanoTime.getAsLong() + this.timeout.toNanos();
		List<String> left = keys.versions();
		while (!left.isEmpty()) {
			List<@Nullable GetResult<byte[]>> current = Replies.await(connection.gets(left), remaining(deadline));
			List<Attempt> attempts = send(connection, left, current, change, keys);
			List<String> failed = new ArrayList<>();
			for (Attempt attempt : attempts) {
				if (!succeeded(connection, attempt, change, deadline)) {
					failed.add(attempt.key());
				}
			}
			left = failed;
		}
	}

	/**
	 * Lists the writers whose lease has ended.
	 * @param patience how long to wait for the answer
	 */
	List<WriterId> overdue(Connection connection, ControlKeys keys, Duration patience) {
		List<WriterId> overdue = new ArrayList<>();
		for (byte[] bytes : Replies.await(connection.get(keys.versions()), patience)) {
			ControlItem item = (bytes != null) ? ControlItem.decode(bytes) : null;
			if (item != null) {
				overdue.addAll(item.overdue(this.clock.millis()));
			}
		}
		return overdue.stream().distinct().toList();
	}

	private List<Attempt> send(Connection connection, List<String> names, List<@Nullable GetResult<byte[]>> current,
			ItemChange change, ControlKeys keys) {
		List<Attempt> attempts = new ArrayList<>(names.size());
		for (int index = 0; index < names.size(); index++) {
			String name = names.get(index);
			GetResult<byte[]> stored = current.get(index);
			ControlItem item = (stored != null) ? ControlItem.decode(stored.getValue()) : null;
			ControlItem next = change.next(item);
			if (!next.equals(item)) {
				boolean forgettable = !next.version().blocked() && keys.forgettable().contains(name);
				attempts.add(new Attempt(name, forgettable ? replace(connection, name, stored, next, UNUSED)
						: connection.replace(name, stored, next.encode(), Expiry.NEVER, NO_END)));
			}
		}
		return attempts;
	}

	private CompletionStage<MemcacheStatus> replace(Connection connection, String key,
			@Nullable GetResult<byte[]> stored, ControlItem next, Duration life) {
		return connection.replace(key, stored, next.encode(), Expiry.after(life), end(life));
	}

	private int end(Duration life) {
		return (int) Math.min(Integer.MAX_VALUE, this.clock.instant().plus(life).getEpochSecond() / 60);
	}

	/**
	 * Lets versions that may expire live twice as long as an entry that depends on them.
	 * Those that are missing, changed or blocked are left alone: no entry will match
	 * them.
	 */
	void prolong(Connection connection, List<String> keys, Duration ttl) {
		long deadline = this.nanoTime.getAsLong() + this.timeout.toNanos();
		Duration life = ttl.multipliedBy(TIMES_THE_ENTRY);
		List<@Nullable GetResult<byte[]>> current = Replies.await(connection.gets(keys), remaining(deadline));
		List<CompletionStage<MemcacheStatus>> replies = new ArrayList<>();
		for (int index = 0; index < keys.size(); index++) {
			GetResult<byte[]> stored = current.get(index);
			ControlItem item = (stored != null) ? ControlItem.decode(stored.getValue()) : null;
			if (item != null && !item.version().blocked() && stored.getFlags() < end(life)) {
				replies.add(replace(connection, keys.get(index), stored, item, life));
			}
		}
		for (CompletionStage<MemcacheStatus> reply : replies) {
			MemcacheStatus unused = Replies.await(reply, remaining(deadline));
		}
	}

	private boolean succeeded(Connection connection, Attempt attempt, ItemChange change, long deadline) {
		MemcacheStatus status = Replies.await(attempt.reply(), remaining(deadline));
		return switch (status) {
			case OK -> true;
			case KEY_EXISTS, KEY_NOT_FOUND, ITEM_NOT_STORED -> false;
			case OUT_OF_MEMORY -> {
				if (!change.dropsWhenFull()) {
					throw new StoreException("memcached is full, and drops nothing to take a mark or a version");
				}
				MemcacheStatus unused = Replies.await(connection.delete(attempt.key()), remaining(deadline));
				yield true;
			}
			default -> throw new StoreException("memcached refused a version: " + status);
		};
	}

	private Duration remaining(long deadline) {
		long nanos = deadline - this.nanoTime.getAsLong();
		if (nanos <= 0) {
			throw new StoreException("A version could not be changed within %d ms, as others change it all the time"
				.formatted(this.timeout.toMillis()));
		}
		return Duration.ofNanos(nanos);
	}

	/**
	 * A successor under way.
	 *
	 * @param key of which item
	 * @param reply what became of it
	 */
	private record Attempt(String key, CompletionStage<MemcacheStatus> reply) {
	}

}
