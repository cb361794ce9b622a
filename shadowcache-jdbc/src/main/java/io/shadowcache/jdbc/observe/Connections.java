package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what open connections have changed. Safe for use by many threads.
 */
final class Connections {

	private final CacheLink cache;

	private final Tables tables;

	private final Map<String, ConnectionWrites> writes = new ConcurrentHashMap<>();

	private volatile boolean sessionsDiffer;

	Connections(CacheLink cache, Tables tables) {
		this.cache = cache;
		this.tables = tables;
	}

	/**
	 * A connection was taken from the pool. Once any session has been changed, each has
	 * to show that it is as the others are.
	 */
	void opened(String id, Connection connection) {
		if (this.sessionsDiffer && !this.tables.isUsual(connection)) {
			of(id).becomeUnusual();
		}
	}

	/**
	 * The session of a connection, which the pool may lend again, has been changed.
	 */
	void sessionChanged(String id) {
		this.sessionsDiffer = true;
		of(id).becomeUnusual();
	}

	ConnectionWrites of(String id) {
		return this.writes.computeIfAbsent(id, (one) -> new ConnectionWrites(this.cache, this.tables));
	}

	@Nullable ConnectionWrites known(String id) {
		return this.writes.get(id);
	}

	void closed(String id) {
		this.writes.remove(id);
	}

}
