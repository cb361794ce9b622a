package io.shadowcache.checker.worker;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.CacheStore;

/**
 * Executes some releases again a little later, with the same random bytes, as if their
 * answer had been lost.
 */
final class RepeatedReleases implements Ablation {

	private static final String AGAIN = "if redis.call('ZCARD', KEYS[2]) == 0 then redis.call('SET', KEYS[1], ARGV[1]) end return 1";

	private static final double SHARE = 0.3;

	private static final int LONGEST_MILLIS = 500;

	private final RawRedis redis;

	RepeatedReleases(RawRedis redis) {
		this.redis = redis;
	}

	@Override
	public Object call(CacheStore store, Method method, Object[] arguments) throws Throwable {
		Object result = Rule.forward(store, method, arguments);
		if (method.getName().equals("release") && ThreadLocalRandom.current().nextDouble() < SHARE) {
			((DependencySet) arguments[0]).forEach(this::repeat);
		}
		return result;
	}

	private void repeat(Dependency dependency) {
		byte[] version = RawRedis.control(dependency, 'v');
		byte[] writers = RawRedis.control(dependency, 'w');
		try {
			byte[] value = this.redis.commands().get(version);
			if (value != null && value[0] == 'O') {
				var unused = CompletableFuture.runAsync(
						() -> this.redis.commands()
							.eval(AGAIN, ScriptOutputType.INTEGER, new byte[][] { version, writers }, value),
						CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS),
								TimeUnit.MILLISECONDS));
			}
		}
		catch (RedisException ex) {
			// not repeated
		}
	}

}
