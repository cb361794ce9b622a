package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose server is known: a master of this identity, that accepts writes.
 *
 * @param raw the connection
 * @param server what the server says about itself
 * @param identity the identity that its generation must have
 */
record ControlConnection(RawConnection raw, ServerInfo server, Bits128 identity) {

	/**
	 * Reads entries, any number, with generation and versions.
	 */
	RedisFuture<EntryAccess.Fetched> read(byte[][] entries, ControlKeys keys) {
		return this.raw.read(entries, keys);
	}

	/**
	 * Runs a script that returns a number.
	 */
	long count(Script script, byte[][] keys, Supplier<byte[][]> arguments, Duration timeout) {
		return send(script, keys, arguments, timeout).getAsLong();
	}

	/**
	 * Sends a script that returns a number.
	 * @return waits for the number
	 */
	LongSupplier send(Script script, byte[][] keys, Supplier<byte[][]> arguments, Duration timeout) {
		Supplier<Object> reply = this.raw.send(text(script), ScriptOutputType.INTEGER, keys, arguments, timeout);
		return () -> (Long) reply.get();
	}

	/**
	 * Runs a script that returns bytes.
	 */
	@SuppressWarnings("unchecked") // the codec makes bytes of all strings
	List<byte @Nullable []> list(Script script, byte[][] keys, Supplier<byte[][]> arguments, Duration timeout) {
		return (List<byte @Nullable []>) this.raw.run(text(script), ScriptOutputType.MULTI, keys, arguments, timeout);
	}

	/**
	 * Runs a script that replaces versions.
	 * @param first its arguments before the random bytes, which are fresh for each
	 * attempt
	 */
	long replace(Script script, ControlKeys control, RandomBytes random, Duration timeout, byte[]... first) {
		return count(script, control.marks(),
				() -> random.fill(ControlKeys.join(first, new byte[control.lasting()][]), first.length), timeout);
	}

	/**
	 * Lists the writers that are past their deadline.
	 */
	List<WriterId> overdue(ControlKeys control, Duration timeout) {
		return list(Script.OVERDUE, control.writers(), () -> new byte[0][], timeout).stream()
			.map((bytes) -> WriterId.parse(Ascii.text(Objects.requireNonNull(bytes))))
			.distinct()
			.toList();
	}

	private ScriptLibrary.Text text(Script script) {
		return this.server.scripts().get(script);
	}

}
