package io.shadowcache.benchmark.contender;

import java.util.List;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which keys a hit asks for, from Redis' log of slow commands, for which every
 * command counts as slow while this looks.
 */
final class HitKeys {

	private static final String THRESHOLD = "slowlog-log-slower-than";

	private static final int ATTEMPTS = 100;

	private static final int LOOK_AT = 50;

	private static final int ARGUMENTS = 3;

	private final RedisClient client;

	HitKeys(RedisClient client) {
		this.client = client;
	}

	/**
	 * Makes hits until one is seen.
	 * @param hit a call of a cached query
	 * @return keys, the entry's first
	 */
	List<String> of(Runnable hit) {
		try (StatefulRedisConnection<String, String> connection = this.client.connect()) {
			RedisCommands<String, String> redis = connection.sync();
			String before = redis.configGet(THRESHOLD).get(THRESHOLD);
			redis.configSet(THRESHOLD, "0");
			try {
				return look(redis, hit);
			}
			finally {
				redis.configSet(THRESHOLD, before);
			}
		}
	}

	/** An application that has just started does not store anything yet. */
	private static List<String> look(RedisCommands<String, String> redis, Runnable hit) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			redis.slowlogReset();
			hit.run();
			for (Object logged : redis.slowlogGet(LOOK_AT)) {
				List<String> keys = keys(redis, (List<?>) logged);
				if (keys != null) {
					return keys;
				}
			}
			pause();
		}
		throw new IllegalStateException("A hit asks for its entry and versions by no MGET");
	}

	private static @Nullable List<String> keys(RedisCommands<String, String> redis, List<?> logged) {
		List<String> words = ((List<?>) logged.get(ARGUMENTS)).stream().map(String::valueOf).toList();
		boolean lookup = words.get(0).equalsIgnoreCase("MGET") && words.size() > 2 && words.get(1).contains(":e:");
		return (lookup && redis.exists(words.get(1)) == 1) ? words.subList(1, words.size()) : null;
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
