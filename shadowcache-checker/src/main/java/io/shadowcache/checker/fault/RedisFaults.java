package io.shadowcache.checker.fault;

import java.nio.file.Path;
import java.util.List;

import io.lettuce.core.KillArgs;

/**
 * What happens to Redis.
 */
final class RedisFaults {

	private static final String VERSIONS = "{shadowcache:*}:v:*";

	private static final int AWAY_MILLIS = 2000;

	private static final int FROZEN_MILLIS = 3000;

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
		long unused = this.redis.execute((commands) -> {
			List<String> versions = commands.keys(VERSIONS);
			return versions.isEmpty() ? 0L : commands.del(this.pause.any(versions));
		});
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
		this.pause.upTo(FROZEN_MILLIS);
		this.redis.process().resume();
	}

	void disconnect() {
		long unused = this.redis.execute((commands) -> commands.clientKill(KillArgs.Builder.typeNormal().skipme()));
	}

}
