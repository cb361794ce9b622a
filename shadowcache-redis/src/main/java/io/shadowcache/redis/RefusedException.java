package io.shadowcache.redis;

import java.util.List;

import io.lettuce.core.RedisNoScriptException;
import io.shadowcache.store.StoreException;

/**
 * Redis replied with an error.
 */
class RefusedException extends StoreException {

	private static final List<String> WRONG_SERVER = List.of("MOVED", "ASK", "READONLY", "CLUSTERDOWN", "TRYAGAIN",
			"LOADING", "MASTERDOWN", "NOREPLICAS", "MISCONF");

	private final String reply;

	RefusedException(String message, Throwable cause) {
		super(message, cause);
		this.reply = String.valueOf(cause.getMessage());
	}

	/**
	 * Whether the reply says that this server cannot be used now, whatever the command.
	 */
	boolean isAboutTheServer() {
		return WRONG_SERVER.stream().anyMatch(this.reply::startsWith);
	}

	/**
	 * Whether the script was not executed because the server does not know its digest.
	 */
	boolean isUnknownScript() {
		return getCause() instanceof RedisNoScriptException;
	}

	/**
	 * Whether a command inside a script is forbidden there or to this user.
	 */
	boolean isForbiddenInScripts() {
		return this.reply.contains("not allowed from script") || this.reply.contains("ACL failure in script")
				|| this.reply.startsWith("NOPERM");
	}

}
