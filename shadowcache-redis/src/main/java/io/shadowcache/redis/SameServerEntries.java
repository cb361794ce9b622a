package io.shadowcache.redis;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;

/**
 * Entries on the server of the control keys, so that one command reads both and one
 * script compares before it stores.
 */
final class SameServerEntries implements EntryAccess {

	private final RedisTimeouts timeouts;

	SameServerEntries(RedisTimeouts timeouts) {
		this.timeouts = timeouts;
	}

	@Override
	public Fetched fetch(ControlConnection control, byte[][] entries, ControlKeys keys) {
		return Replies.await(control.read(entries, keys), this.timeouts.read());
	}

	@Override
	public BooleanSupplier send(ControlConnection control, ControlKeys keys, NewEntry entry, Stamp seen) {
		byte[][] arguments = arguments(entry, keys, seen);
		byte[][] names = ControlKeys.join(new byte[][] { entry.key() }, keys.current());
		LongSupplier stored = control.send(Script.STORE, names, () -> arguments, this.timeouts.write());
		return () -> stored.getAsLong() > 0;
	}

	private static byte[][] arguments(NewEntry entry, ControlKeys keys, Stamp seen) {
		byte[][] first = { entry.frame(), Ascii.bytes(entry.millis()), Ascii.bytes(keys.lasting()),
				Ascii.bytes(VersionLife.under(entry)), seen.generation().encode() };
		return ControlKeys.join(first, seen.versions().stream().map(Version::encode).toArray(byte[][]::new));
	}

	@Override
	public boolean delete(ControlConnection control, byte[] entry) {
		return control.raw().delete(entry, this.timeouts.write());
	}

	@Override
	public RedisScriptingAsyncCommands<byte[], byte[]> scripting(ControlConnection control) {
		return control.raw().lettuce().async();
	}

}
