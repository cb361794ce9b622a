package io.shadowcache.jdbc.observe;

import java.sql.SQLException;
import java.util.List;

import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.Remembered;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the texts of an execution do on the connection that executes them. Safe for
 * use by many threads.
 */
final class StatementEffects {

	private final int maxStatements;

	private final Tables tables;

	private final Remembered<String, Boolean> sessionChanges = new Remembered<>();

	private volatile @Nullable KnownStatements known;

	StatementEffects(int maxStatements, Tables tables) {
		this.maxStatements = maxStatements;
		this.tables = tables;
	}

	/**
	 * Returns what they do.
	 * @param unusual whether names and quotes mean something else on this connection
	 */
	List<SqlEffect> of(ExecutionInfo execution, List<QueryInfo> queries, boolean unusual) {
		KnownStatements statements = known(execution);
		if (queries.size() == 1) {
			return List.of(effect(statements, queries.get(0).getQuery(), unusual));
		}
		return queries.stream()
			.map(QueryInfo::getQuery)
			.distinct()
			.map((sql) -> effect(statements, sql, unusual))
			.toList();
	}

	/**
	 * Returns what one of them does.
	 */
	SqlEffect of(ExecutionInfo execution, String sql, boolean unusual) {
		return effect(known(execution), sql, unusual);
	}

	/**
	 * Whether texts change how the session understands texts.
	 * @param effects what they were found to do
	 */
	boolean changeSession(List<QueryInfo> queries, List<SqlEffect> effects) {
		for (SqlEffect effect : effects) {
			if (SessionChange.isPossible(effect)) {
				return queries.stream().map(QueryInfo::getQuery).anyMatch(this::changesSession);
			}
		}
		return false;
	}

	private boolean changesSession(String sql) {
		KnownStatements statements = this.known;
		if (statements == null || !SessionChange.isPossible(statements.effectOf(sql))) {
			return false;
		}
		boolean kept = sql.length() <= KnownStatements.LONGEST_KEPT;
		return kept ? this.sessionChanges.get(sql, SessionChange::isIn) : SessionChange.isIn(sql);
	}

	private SqlEffect effect(KnownStatements statements, String sql, boolean unusual) {
		SqlEffect effect = this.tables.complete(sql, statements.effectOf(sql));
		if (!unusual) {
			return effect;
		}
		boolean quoted = sql.indexOf('"') >= 0 || sql.indexOf('\\') >= 0;
		return effect.obscured("its session looks up names or reads quotes by other rules",
				!quoted && !effect.writesAnything());
	}

	private KnownStatements known(ExecutionInfo execution) {
		KnownStatements present = this.known;
		if (present == null) {
			present = new KnownStatements(new SqlAnalyzer(dialect(execution)), this.maxStatements);
			this.known = present;
		}
		return present;
	}

	static SqlDialect dialect(ExecutionInfo execution) {
		try {
			return SqlDialect.of(execution.getStatement().getConnection().getMetaData().getDatabaseProductName());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database does not tell its name", ex);
		}
	}

}
