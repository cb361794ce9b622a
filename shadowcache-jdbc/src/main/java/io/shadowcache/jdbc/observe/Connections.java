package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows what open connections have changed through commit, rollback and close.
 */
final class Connections implements MethodExecutionListener {

	private final CacheLink cache;

	private final Tables tables;

	private final Map<String, ConnectionWrites> writes = new ConcurrentHashMap<>();

	Connections(CacheLink cache, Tables tables) {
		this.cache = cache;
		this.tables = tables;
	}

	ConnectionWrites of(String connectionId) {
		return this.writes.computeIfAbsent(connectionId, (id) -> new ConnectionWrites(this.cache));
	}

	@Nullable ConnectionWrites known(String connectionId) {
		return this.writes.get(connectionId);
	}

	@Override
	public void beforeMethod(MethodExecutionContext call) {
		ConnectionWrites known = known(call);
		if (known != null && endsTransaction(call)) {
			known.beforeCommit();
		}
	}

	@Override
	public void afterMethod(MethodExecutionContext call) {
		ConnectionWrites known = known(call);
		if (known == null) {
			return;
		}
		boolean done = call.getThrown() == null;
		if (endsTransaction(call)) {
			known.afterCommit(done);
			if (known.takeDefined()) {
				this.tables.changed();
			}
		}
		else if (done && call.getMethod().getName().equals("rollback") && arguments(call) == 0) {
			known.rolledBack();
		}
		if (isEnd(call)) {
			this.writes.remove(call.getConnectionInfo().getConnectionId());
		}
	}

	private @Nullable ConnectionWrites known(MethodExecutionContext call) {
		if (!(call.getTarget() instanceof Connection)) {
			return null;
		}
		return this.writes.get(call.getConnectionInfo().getConnectionId());
	}

	/**
	 * Whether what was changed may be committed now. A pool or a driver may do so with a
	 * connection that is closed.
	 */
	private static boolean endsTransaction(MethodExecutionContext call) {
		return switch (call.getMethod().getName()) {
			case "commit", "close", "abort" -> true;
			case "setAutoCommit" -> Boolean.TRUE.equals(call.getMethodArgs()[0]);
			default -> false;
		};
	}

	private static boolean isEnd(MethodExecutionContext call) {
		String name = call.getMethod().getName();
		return name.equals("close") || name.equals("abort");
	}

	private static int arguments(MethodExecutionContext call) {
		Object[] arguments = call.getMethodArgs();
		return (arguments != null) ? arguments.length : 0;
	}

	/**
	 * Whether the database has answered, so that nothing is under way any more.
	 */
	static boolean isCertain(@Nullable Throwable failure) {
		if (failure == null) {
			return true;
		}
		String state = (failure instanceof SQLException sql) ? sql.getSQLState() : null;
		return state != null && !state.startsWith("08") && !state.startsWith("57") && !state.startsWith("HY");
	}

}
