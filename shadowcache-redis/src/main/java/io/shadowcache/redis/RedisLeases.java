package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import org.jspecify.annotations.Nullable;

/**
 * Load leases, each a key that expires, in the slot of its entry. Scripts are sent as
 * texts, since they are short, and nobody waits for the replies of most of them.
 */
final class RedisLeases implements LoadLeases {

	/**
	 * KEYS: lease, entry. ARGV: holder, life in ms. Returns a list with the entry, or an
	 * empty list if another has the lease.
	 */
	private static final byte[] TAKE = script("""
			if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
			  return {redis.call('GET', KEYS[2])}
			end
			return {}
			""");

	/** KEYS: lease. ARGV: holder, life in ms. */
	private static final byte[] RENEW = script("""
			if redis.call('GET', KEYS[1]) == ARGV[1] then
			  return redis.call('PEXPIRE', KEYS[1], ARGV[2])
			end
			return 0
			""");

	/** KEYS: lease. ARGV: holder. */
	private static final byte[] GIVE_BACK = script("""
			if redis.call('GET', KEYS[1]) == ARGV[1] then
			  return redis.call('DEL', KEYS[1])
			end
			return 0
			""");

	private final KeySpace keys;

	private final Supplier<RedisScriptingAsyncCommands<byte[], byte[]>> commands;

	private final RedisTimeouts timeouts;

	/**
	 * Makes the leases of a store.
	 * @param commands returns the connection by which entries are stored, so that what is
	 * sent after an entry arrives after it
	 */
	RedisLeases(KeySpace keys, RedisTimeouts timeouts, Supplier<RedisScriptingAsyncCommands<byte[], byte[]>> commands) {
		this.keys = keys;
		this.commands = commands;
		this.timeouts = timeouts;
	}

	private static byte[] script(String lua) {
		return lua.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public Attempt take(LoadLease lease, Duration life) {
		byte[][] names = { this.keys.lease(lease), this.keys.entry(lease.key()) };
		List<byte @Nullable []> reply = Replies.await(Replies.send(() -> this.commands.get()
			.<List<byte @Nullable []>>eval(TAKE, ScriptOutputType.MULTI, names, holder(lease),
					Ascii.bytes(life.toMillis()))),
				this.timeouts.read());
		return reply.isEmpty() ? Attempt.REFUSED : Attempt.granted(reply.get(0));
	}

	@Override
	public void renew(LoadLease lease, Duration life) {
		send(RENEW, lease, holder(lease), Ascii.bytes(life.toMillis()));
	}

	@Override
	public void giveBack(LoadLease lease) {
		send(GIVE_BACK, lease, holder(lease));
	}

	private void send(byte[] script, LoadLease lease, byte[]... arguments) {
		byte[][] names = { this.keys.lease(lease) };
		var unused = Replies
			.send(() -> this.commands.get().<Long>eval(script, ScriptOutputType.INTEGER, names, arguments));
	}

	private static byte[] holder(LoadLease lease) {
		return Ascii.bytes(lease.holder().toHex());
	}

}
