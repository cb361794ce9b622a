package io.shadowcache.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Tells failures of the database, which may be over in a while, from those of the query
 * or the application, which an old value must not hide.
 */
public final class DatabaseFailures {

	private static final int MAX_CAUSES = 16;

	/**
	 * Classes of SQLSTATE: connections, rolled back transactions, resources, operator
	 * intervention, system errors.
	 */
	private static final Set<String> STATES = Set.of("08", "40", "53", "57", "58");

	private DatabaseFailures() {
	}

	/**
	 * Recognises a failure that is, or has among its causes, a transient or recoverable
	 * {@link SQLException}, a lost connection, a timeout, or an SQLSTATE of the classes
	 * 08, 40, 53, 57 or 58.
	 * @return the rule
	 */
	public static Predicate<Throwable> rule() {
		return DatabaseFailures::isOne;
	}

	/**
	 * Recognises a failure that is, or has among its causes, one of some types.
	 * @param types the types
	 * @return the rule
	 */
	public static Predicate<Throwable> ofTypes(Set<Class<? extends Throwable>> types) {
		Set<Class<? extends Throwable>> own = Set.copyOf(types);
		return (failure) -> anyCause(failure, (cause) -> own.stream().anyMatch((type) -> type.isInstance(cause)));
	}

	private static boolean isOne(Throwable failure) {
		return anyCause(failure, DatabaseFailures::isTransient);
	}

	private static boolean isTransient(Throwable failure) {
		if (failure instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().length() > 2
				&& STATES.contains(sql.getSQLState().substring(0, 2))) {
			return true;
		}
		return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof TimeoutException;
	}

	private static boolean anyCause(Throwable failure, Predicate<Throwable> rule) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			if (rule.test(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
