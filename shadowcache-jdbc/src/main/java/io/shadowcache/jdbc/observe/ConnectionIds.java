package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import net.ttddyy.dsproxy.ConnectionIdManager;
import net.ttddyy.dsproxy.proxy.DefaultConnectionIdManager;

/**
 * Numbers connections. Nobody has used a connection when it gets its number, so that it
 * can be asked for what must not be asked within a transaction, without a second one.
 */
final class ConnectionIds implements ConnectionIdManager {

	private final DefaultConnectionIdManager numbers = new DefaultConnectionIdManager();

	private final Tables tables;

	private final Connections connections;

	ConnectionIds(Tables tables, Connections connections) {
		this.tables = tables;
		this.connections = connections;
	}

	@Override
	public String getId(Connection connection) {
		String id = this.numbers.getId(connection);
		try {
			if (this.tables.isOutdated(List.of())) {
				this.tables.refresh(connection);
			}
			this.connections.opened(id, connection);
			return id;
		}
		catch (RuntimeException ex) {
			giveBack(connection, ex);
			throw ex;
		}
	}

	private static void giveBack(Connection connection, RuntimeException cause) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	@Override
	public void addClosedId(String id) {
		this.numbers.addClosedId(id);
	}

	@Override
	public Set<String> getOpenConnectionIds() {
		return this.numbers.getOpenConnectionIds();
	}

}
