package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;

import io.shadowcache.engine.WriteRefusedException;
import net.ttddyy.dsproxy.ExecutionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one statement in auto-commit, which needs one of its own because an
 * intent goes with it.
 */
final class OwnTransaction {

	private final Connection connection;

	private final ConnectionWrites writes;

	private OwnTransaction(Connection connection, ConnectionWrites writes) {
		this.connection = connection;
		this.writes = writes;
	}

	/**
	 * Begins it, before the statement is executed.
	 */
	static OwnTransaction begin(ExecutionInfo execution, ConnectionWrites writes) {
		try {
			Connection connection = execution.getStatement().getConnection();
			connection.setAutoCommit(false);
			return new OwnTransaction(connection, writes);
		}
		catch (SQLException ex) {
			writes.rolledBack();
			throw asDriver(ex);
		}
	}

	/**
	 * Commits it, or rolls it back if the statement has failed.
	 */
	void end(@Nullable Throwable failure) {
		try {
			if (failure == null) {
				announceAndCommit();
			}
			else {
				rollBack();
			}
		}
		catch (SQLException ex) {
			if (failure == null) {
				throw asDriver(ex);
			}
			failure.addSuppressed(ex);
		}
		finally {
			restore();
		}
	}

	private void announceAndCommit() throws SQLException {
		try {
			this.writes.beforeCommit(this.connection);
		}
		catch (WriteRefusedException ex) {
			Rollback.of(this.connection, this.writes, ex);
			throw ex;
		}
		Throwable thrown = null;
		try {
			this.connection.commit();
		}
		catch (SQLException ex) {
			thrown = ex;
			throw ex;
		}
		finally {
			this.writes.afterCommit(thrown == null, ServerAnswer.isIn(thrown));
		}
	}

	private void rollBack() throws SQLException {
		this.connection.rollback();
		this.writes.rolledBack();
	}

	/**
	 * A connection that cannot even do this is of no use to anybody, and its pool finds
	 * out.
	 */
	private void restore() {
		try {
			this.connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			// The next statement will meet the same problem.
		}
	}

	/**
	 * The callers of a statement expect what its driver throws.
	 */
	@SuppressWarnings("unchecked")
	private static <T extends Throwable> RuntimeException asDriver(SQLException failure) throws T {
		throw (T) failure;
	}

}
