package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.WriteRefusedException;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what open connections have changed through commit, rollback and close, and sees
 * what bypasses their statements: rows changed in results, and objects of the driver that
 * are taken out of their proxies.
 */
final class ConnectionCalls implements MethodExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(ConnectionCalls.class);

	private static final Set<String> ROW_CHANGES = Set.of("updateRow", "insertRow", "deleteRow");

	private final Connections connections;

	private final CacheLink cache;

	ConnectionCalls(Connections connections, CacheLink cache) {
		this.connections = connections;
		this.cache = cache;
	}

	@Override
	public void beforeMethod(MethodExecutionContext call) {
		if (endsTransaction(call)) {
			beforeEnd(call, (Connection) call.getTarget());
			return;
		}
		ConnectionWrites known = known(call);
		if (known != null && call.getTarget() instanceof ResultSet rows
				&& ROW_CHANGES.contains(call.getMethod().getName())) {
			known.beforeRow(isAutoCommit(rows));
		}
	}

	private void beforeEnd(MethodExecutionContext call, Connection connection) {
		Set<Dependency> declared = isEnd(call) ? Set.of() : this.cache.commits().declared();
		ConnectionWrites known = declared.isEmpty() ? known(call)
				: this.connections.of(call.getConnectionInfo().getConnectionId());
		if (known == null) {
			return;
		}
		known.declared(declared);
		try {
			known.beforeCommit(connection);
		}
		catch (WriteRefusedException ex) {
			Rollback.of(connection, known, ex);
			if (!isEnd(call)) {
				throw ex;
			}
			logger.warn("Changes that were never committed are rolled back, since the connection is given back and "
					+ "might commit them", ex);
		}
	}

	@Override
	public void afterMethod(MethodExecutionContext call) {
		boolean done = call.getThrown() == null;
		if (done && call.getMethod().getName().equals("unwrap")) {
			unwrapped(call);
		}
		if (done && call.getTarget() instanceof Connection && SessionChange.isCall(call.getMethod().getName())) {
			this.connections.sessionChanged(call.getConnectionInfo().getConnectionId());
		}
		ConnectionWrites known = known(call);
		if (known != null) {
			follow(call, known, done);
		}
	}

	private void follow(MethodExecutionContext call, ConnectionWrites known, boolean done) {
		if (call.getTarget() instanceof ResultSet) {
			if (ROW_CHANGES.contains(call.getMethod().getName())) {
				known.afterStatement(ServerAnswer.isIn(call.getThrown()));
			}
			return;
		}
		if (isEnd(call)) {
			known.closed(ServerAnswer.isIn(call.getThrown()));
			this.connections.closed(call.getConnectionInfo().getConnectionId());
		}
		else if (endsTransaction(call)) {
			known.afterCommit(done, ServerAnswer.isIn(call.getThrown()));
		}
		else if (done && isRollback(call)) {
			known.rolledBack();
		}
	}

	private void unwrapped(MethodExecutionContext call) {
		if (call.getConnectionInfo() != null && !(call.getTarget() instanceof ResultSet)) {
			this.cache.refuse("takes a connection or statement of the driver out of its proxy");
			this.connections.of(call.getConnectionInfo().getConnectionId()).unwrapped();
		}
	}

	private @Nullable ConnectionWrites known(MethodExecutionContext call) {
		if (call.getConnectionInfo() == null || call.getTarget() instanceof Statement) {
			return null;
		}
		return this.connections.known(call.getConnectionInfo().getConnectionId());
	}

	/**
	 * Whether what was changed may be committed now. A pool or a driver may do so with a
	 * connection that is closed.
	 */
	private static boolean endsTransaction(MethodExecutionContext call) {
		return switch (call.getMethod().getName()) {
			case "commit" -> call.getTarget() instanceof Connection;
			case "close", "abort" -> isEnd(call);
			case "setAutoCommit" ->
				call.getTarget() instanceof Connection && Boolean.TRUE.equals(call.getMethodArgs()[0]);
			default -> false;
		};
	}

	private static boolean isEnd(MethodExecutionContext call) {
		String name = call.getMethod().getName();
		return call.getTarget() instanceof Connection && (name.equals("close") || name.equals("abort"));
	}

	private static boolean isRollback(MethodExecutionContext call) {
		Object[] arguments = call.getMethodArgs();
		return call.getMethod().getName().equals("rollback") && (arguments == null || arguments.length == 0);
	}

	private static boolean isAutoCommit(ResultSet rows) {
		try {
			return rows.getStatement().getConnection().getAutoCommit();
		}
		catch (SQLException ex) {
			return true;
		}
	}

}
