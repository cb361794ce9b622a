package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.push.PushListener;
import io.lettuce.core.protocol.CommandType;

/**
 * One connection to one server, which never reconnects: what was learned about the server
 * stays true for the life of the connection.
 */
final class RawConnection {

	private final StatefulRedisConnection<byte[], byte[]> connection;

	private final RedisAsyncCommands<byte[], byte[]> commands;

	private final String address;

	RawConnection(StatefulRedisConnection<byte[], byte[]> connection, String address) {
		this.connection = connection;
		this.commands = connection.async();
		this.address = address;
	}

	StatefulRedisConnection<byte[], byte[]> lettuce() {
		return this.connection;
	}

	String address() {
		return this.address;
	}

	/**
	 * Has an action run when the connection is closed, by whomever, on a thread of
	 * Lettuce.
	 */
	void onDisconnect(Runnable action) {
		this.connection.addListener(new RedisConnectionStateListener() {
			@Override
			public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
				action.run();
			}
		});
	}

	/**
	 * Has an action run for each push message, on a thread of Lettuce, in the order in
	 * which messages and replies arrive.
	 */
	void onPush(PushListener listener) {
		this.connection.addListener(listener);
	}

	/**
	 * Has changes of keys reported by push messages.
	 */
	void track(String[] prefixes, Duration timeout) {
		TrackingArgs arguments = TrackingArgs.Builder.enabled().bcast().prefixes(StandardCharsets.UTF_8, prefixes);
		String unused = Replies.await(Replies.send(() -> this.commands.clientTracking(arguments)), timeout);
	}

	RedisFuture<String> ping() {
		return Replies.send(this.commands::ping);
	}

	boolean isOpen() {
		return this.connection.isOpen();
	}

	String info(String section, Duration timeout) {
		return Replies.await(Replies.send(() -> this.commands.info(section)), timeout);
	}

	/**
	 * Reads entries with generation and versions at once.
	 */
	RedisFuture<EntryAccess.Fetched> read(byte[][] entries, ControlKeys control) {
		try {
			return this.commands.dispatch(CommandType.MGET, new ReadOutput(entries.length, control),
					new ReadArguments(entries, control));
		}
		catch (RedisException ex) {
			throw Replies.failure(ex);
		}
	}

	boolean delete(byte[] key, Duration timeout) {
		return Replies.await(Replies.send(() -> this.commands.del(key)), timeout) > 0;
	}

	/**
	 * Runs a script by its digest, or by its text when the server does not know it.
	 * @param arguments called once for each attempt
	 */
	Object run(ScriptLibrary.Text script, ScriptOutputType type, byte[][] keys, Supplier<byte[][]> arguments,
			Duration timeout) {
		return send(script, type, keys, arguments, timeout).get();
	}

	/**
	 * Sends a script like
	 * {@link #run(ScriptLibrary.Text, ScriptOutputType, byte[][], Supplier, Duration)}.
	 * @return waits for the reply
	 */
	Supplier<Object> send(ScriptLibrary.Text script, ScriptOutputType type, byte[][] keys, Supplier<byte[][]> arguments,
			Duration timeout) {
		RedisFuture<Object> sent = Replies
			.send(() -> this.commands.<Object>evalsha(script.digest(), type, keys, arguments.get()));
		return () -> {
			try {
				return Replies.await(sent, timeout);
			}
			catch (RefusedException ex) {
				if (!ex.isUnknownScript()) {
					throw ex;
				}
				byte[] lua = script.lua().getBytes(StandardCharsets.UTF_8);
				return Replies.await(Replies.send(() -> this.commands.<Object>eval(lua, type, keys, arguments.get())),
						timeout);
			}
		};
	}

	void close() {
		var unused = this.connection.closeAsync();
	}

}
