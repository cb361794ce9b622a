package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows what open connections have changed through commit, rollback and close, and sees
 * what bypasses their statements: rows changed in results, and objects of the driver that
 * are taken out of their proxies.
 */
final class ConnectionCalls implements MethodExecutionListener {

	private static final Set<String> ROW_CHANGES = Set.of("updateRow", "insertRow", "deleteRow");

	private final Connections connections;

	private final CacheLink cache;

	ConnectionCalls(Connections connections, CacheLink cache) {
		this.connections = connections;
		this.cache = cache;
	}

	@Override
	public void beforeMethod(MethodExecutionContext call) {
		ConnectionWrites known = known(call);
		if (known == null) {
			return;
		}
		if (call.getTarget() instanceof ResultSet rows && ROW_CHANGES.contains(call.getMethod().getName())) {
			known.beforeRow(isAutoCommit(rows));
		}
		else if (endsTransaction(call)) {
			known.beforeCommit();
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
			case "setAutoCommit" -> Boolean.TRUE.equals(call.getMethodArgs()[0]);
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
