package io.shadowcache.checker.fault;

import java.nio.file.Path;
import java.util.List;

import io.lettuce.core.KillArgs;
import io.shadowcache.test.server.RedisProcess;

/**
 * What happens to Redis.
 */
final class RedisFaults {

	private static final String VERSIONS = "{shadowcache:*}:v:*";

	private static final String MARKS = "{shadowcache:*}:w:*";

	private static final int AWAY_MILLIS = 2000;

	private static final int PAUSED_MILLIS = 1500;

	private static final List<Long> FROZEN_MILLIS = List.of(300L, 3000L, 3000L, 15_000L);

	private final CheckedRedis redis;

	private final Path snapshot;

	private final Pause pause;

	RedisFaults(CheckedRedis redis, Path snapshot, Pause pause) {
		this.redis = redis;
		this.snapshot = snapshot;
		this.pause = pause;
	}

	void kill() throws InterruptedException {
		this.redis.process().kill();
		this.pause.upTo(AWAY_MILLIS);
		this.redis.process().restartEmpty();
	}

	void restore() throws InterruptedException {
		this.redis.process().snapshot(this.snapshot);
		this.pause.upTo(AWAY_MILLIS);
		this.redis.process().kill();
		this.pause.upTo(AWAY_MILLIS);
		this.redis.process().restartFrom(this.snapshot);
	}

	void flush() {
		String unused = this.redis.execute((commands) -> commands.flushall());
	}

	void evict() {
		evictAny(VERSIONS);
	}

	void evictMarks() throws InterruptedException {
		for (int attempt = 0; attempt < 20; attempt++) {
			evictAny(MARKS);
			this.pause.upTo(50);
		}
	}

	private void evictAny(String pattern) {
		long unused = this.redis.execute((commands) -> {
			List<String> names = commands.keys(pattern);
			return names.isEmpty() ? 0L : commands.del(this.pause.any(names));
		});
	}

	void pause() throws InterruptedException {
		int millis = this.pause.drawn(PAUSED_MILLIS);
		String unused = this.redis.execute((commands) -> commands.clientPause(millis));
		this.pause.exactly(millis);
	}

	void restoreLog() throws InterruptedException {
		RedisProcess process = this.redis.process();
		Object on = process.command("CONFIG", "SET", "appendonly", "yes");
		this.pause.upTo(AWAY_MILLIS);
		process.kill();
		this.pause.upTo(AWAY_MILLIS);
		process.restartWith("--appendonly", "yes");
		Object off = process.command("CONFIG", "SET", "appendonly", "no");
		if (!"OK".equals(on) || !"OK".equals(off)) {
			throw new IllegalStateException("Redis does not log its commands: " + on);
		}
	}

	void fill() throws InterruptedException {
		String full = this.redis.execute((commands) -> commands.configSet("maxmemory", "1mb"));
		this.pause.upTo(AWAY_MILLIS);
		String free = this.redis.execute((commands) -> commands.configSet("maxmemory", "0"));
		if (!full.equals(free)) {
			throw new IllegalStateException("Redis did not take its limit back: " + free);
		}
	}

	void freeze() throws InterruptedException {
		this.redis.process().pause();
		this.pause.exactly(this.pause.any(FROZEN_MILLIS));
		this.redis.process().resume();
	}

	void disconnect() {
		long unused = this.redis.execute((commands) -> commands.clientKill(KillArgs.Builder.typeNormal().skipme()));
	}

}
