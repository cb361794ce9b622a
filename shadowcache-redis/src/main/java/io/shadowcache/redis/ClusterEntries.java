package io.shadowcache.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Entries spread over a Cluster: read in parallel with the control keys, and stored
 * without comparing first. That is as safe, since an entry with an old stamp never
 * matches, but may overwrite a fresher one.
 */
final class ClusterEntries implements EntryAccess {

	private static final byte[][] NO_ENTRIES = {};

	private final ClusterSource source;

	private final RedisTimeouts timeouts;

	ClusterEntries(ClusterSource source, RedisTimeouts timeouts) {
		this.source = source;
		this.timeouts = timeouts;
	}

	@Override
	public Fetched fetch(ControlConnection control, byte[][] entries, ControlKeys keys) {
		List<RedisFuture<byte @Nullable []>> sent = new ArrayList<>(entries.length);
		for (byte[] entry : entries) {
			sent.add(Replies.send(() -> this.source.entries().async().get(entry)));
		}
		RedisFuture<Fetched> current = control.read(NO_ENTRIES, keys);
		byte[] @Nullable [] frames = new byte[entries.length][];
		for (int index = 0; index < frames.length; index++) {
			frames[index] = Replies.await(sent.get(index), this.timeouts.read());
		}
		return new Fetched(frames, Replies.await(current, this.timeouts.read()).current());
	}

	@Override
	public BooleanSupplier send(ControlConnection control, ControlKeys keys, NewEntry entry, Stamp seen) {
		SetArgs life = SetArgs.Builder.px(entry.millis());
		RedisFuture<String> stored = Replies
			.send(() -> this.source.entries().async().set(entry.key(), entry.frame(), life));
		byte[][] arguments = { Ascii.bytes(VersionLife.under(entry)) };
		LongSupplier prolonged = (keys.lasting() < keys.size())
				? control.send(Script.PROLONG, keys.forgotten(), () -> arguments, this.timeouts.write()) : () -> 0;
		return () -> {
			long unused = prolonged.getAsLong();
			Replies.await(stored, this.timeouts.write());
			return true;
		};
	}

	@Override
	public boolean delete(ControlConnection control, byte[] entry) {
		return Replies.await(Replies.send(() -> this.source.entries().async().del(entry)), this.timeouts.write()) > 0;
	}

	@Override
	public RedisScriptingAsyncCommands<byte[], byte[]> scripting(ControlConnection control) {
		return this.source.entries().async();
	}

}
