package io.shadowcache.redis;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Runs operations on the connection of now.
 *
 * @param link knows it
 * @param target the servers
 */
record CurrentConnection(ControlLink link, RedisTarget target) {

	/**
	 * Runs an operation. A server that refuses it for a reason of its own is looked at
	 * again.
	 * @throws io.shadowcache.store.StoreException if there is no connection or the
	 * operation fails
	 */
	<T extends @Nullable Object> T call(Function<ControlConnection, T> operation) {
		try {
			return operation.apply(this.link.connection());
		}
		catch (RefusedException ex) {
			if (ex.isAboutTheServer()) {
				this.link.suspect();
			}
			throw ex;
		}
	}

	/**
	 * Describes the server for people.
	 */
	String describe() {
		ControlConnection connection = this.link.connectionOrNull();
		return (connection != null) ? connection.server() + " " + this.target
				: "Redis " + this.target + ", not connected";
	}

}
