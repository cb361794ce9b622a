package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.shadowcache.spring.transaction.DefaultIsolation;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Learns the default isolation of each {@code DataSource} once, from the connection of
 * the first transaction that needs to know it.
 */
public final class JdbcDefaultIsolation implements DefaultIsolation {

	private final Map<DataSource, Integer> levels = new ConcurrentHashMap<>();

	@Override
	public int ofCurrentTransaction() {
		int common = Connection.TRANSACTION_NONE;
		for (Map.Entry<Object, Object> bound : TransactionSynchronizationManager.getResourceMap().entrySet()) {
			if (bound.getKey() instanceof DataSource source && bound.getValue() instanceof ConnectionHolder holder) {
				int level = of(source, holder);
				if (common != Connection.TRANSACTION_NONE && common != level) {
					return Connection.TRANSACTION_NONE;
				}
				common = level;
			}
		}
		return common;
	}

	private int of(DataSource source, ConnectionHolder holder) {
		Integer known = this.levels.get(source);
		if (known != null) {
			return known;
		}
		try {
			int level = holder.getConnection().getTransactionIsolation();
			this.levels.put(source, level);
			return level;
		}
		catch (SQLException | IllegalArgumentException ex) {
			return Connection.TRANSACTION_NONE;
		}
	}

}
