package io.shadowcache.checker.fault;

import java.util.ArrayList;
import java.util.List;

import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Who connects to Redis.
 *
 * @param name the name, or {@code null} for the default user
 * @param password the password, empty if there is none
 * @param documented whether this is the user that docs/operations.md recommends, with no
 * more permissions than those
 */
public record RedisUser(@Nullable String name, String password, boolean documented) {

	/**
	 * The recommended user.
	 */
	public static final RedisUser DOCUMENTED = new RedisUser("shadowcache", "secret", true);

	/**
	 * Whoever connects without saying who it is.
	 */
	public static final RedisUser ANYBODY = new RedisUser(null, "", false);

	/** What the documented user may do, with a near cache at push. */
	private static final String RULES = "on >secret resetkeys ~{shadowcache:* ~shadowcache:* resetchannels -@all "
			+ "+mget +get +set +del +zadd +zrem +zcard +zscore +zrange +zrevrange +zrangebyscore +zremrangebyscore "
			+ "+pttl +pexpire +time +info +eval +evalsha +ping +hello +client|tracking";

	/**
	 * Returns the rules by which Redis is told of the documented user.
	 * @return its name, then one word for each rule
	 */
	public static List<String> documentedRules() {
		return List.of(("shadowcache " + RULES).split(" "));
	}

	/**
	 * Adds the credentials to an address.
	 */
	RedisURI at(RedisURI uri) {
		if (!this.password.isEmpty()) {
			uri.setCredentialsProvider(new StaticCredentialsProvider(this.name, this.password.toCharArray()));
		}
		return uri;
	}

	/**
	 * Returns the properties by which an application connects as this user.
	 */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		if (this.name != null) {
			arguments.add("--spring.data.redis.username=" + this.name);
		}
		if (!this.password.isEmpty()) {
			arguments.add("--spring.data.redis.password=" + this.password);
		}
		return arguments;
	}

}
