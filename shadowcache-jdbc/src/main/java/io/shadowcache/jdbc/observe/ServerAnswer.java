package io.shadowcache.jdbc.observe;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells from a failure whether the database has answered, so that nothing is under way
 * any more that could be committed later.
 * <p>
 * Classes of SQLSTATE that also stand for lost connections count as an answer only with
 * codes that the server sends when it has ended a statement: the lists of errors of
 * MySQL, MariaDB, PostgreSQL and H2.
 */
final class ServerAnswer {

	/** 1114 full, 1205 lock wait, 1206 too many locks, 1290 and 1836 read-only. */
	private static final Set<Integer> MYSQL_STORAGE = Set.of(1114, 1205, 1206, 1290, 1836);

	/**
	 * 1364 and 1366 values, 1442 trigger on its own table, 3024 execution time, 3572 no
	 * wait, 3819 check constraint.
	 */
	private static final Set<Integer> MYSQL_STATEMENT = Set.of(1364, 1366, 1442, 3024, 3572, 3819);

	/** Cancelled by a timeout or by a user, on PostgreSQL and H2. */
	private static final String QUERY_CANCELED = "57014";

	private static final int H2_LOCK_TIMEOUT = 50200;

	/** H2: connection broken, database closed. */
	private static final Set<String> H2_LOST = Set.of("90067", "90098", "90121", "90135");

	private ServerAnswer() {
	}

	/**
	 * Whether it has.
	 * @param failure what the driver has thrown, {@code null} if nothing
	 */
	static boolean isIn(@Nullable Throwable failure) {
		if (failure == null) {
			return true;
		}
		String state = (failure instanceof SQLException sql) ? sql.getSQLState() : null;
		return state != null && isIn(state, ((SQLException) failure).getErrorCode());
	}

	private static boolean isIn(String state, int code) {
		if (state.startsWith("HY")) {
			return MYSQL_STORAGE.contains(code) || MYSQL_STATEMENT.contains(code) || code == H2_LOCK_TIMEOUT;
		}
		if (state.startsWith("57")) {
			return state.equals(QUERY_CANCELED);
		}
		return !state.startsWith("08") && !H2_LOST.contains(state);
	}

}
