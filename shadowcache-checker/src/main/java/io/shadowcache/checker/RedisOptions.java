package io.shadowcache.checker;

import io.shadowcache.checker.fault.CheckedRedis;
import io.shadowcache.checker.fault.RedisUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which Redis is used, and as whom.
 */
final class RedisOptions {

	@Option(names = "--redis", paramLabel = "HOST:PORT",
			description = "A Redis or Valkey of yours, which must hold nothing of value: faults empty it. "
					+ "Default: one is started, which can also be killed and restored")
	@Nullable String redis;

	@Option(names = "--redis-user", paramLabel = "NAME",
			description = "The user of that Redis, who must be allowed all that faults need. Default: the default user")
	@Nullable String redisUser;

	@Option(names = "--redis-password", defaultValue = "", paramLabel = "PASSWORD",
			description = "The password of that user. Default: none")
	String redisPassword = "";

	@Option(names = "--documented-user",
			description = "The processes connect to Redis as the user that the documentation recommends, which is "
					+ "created on it and has no more permissions than those. A run in which it was refused a command "
					+ "fails.")
	boolean documentedUser;

	/**
	 * Starts a Redis, or takes the given one.
	 * @param container whether to start it in a container
	 */
	CheckedRedis open(boolean container) {
		RedisUser administrator = new RedisUser(this.redisUser, this.redisPassword, false);
		return CheckedRedis.of(this.redis, container, administrator,
				this.documentedUser ? RedisUser.DOCUMENTED : administrator);
	}

}
