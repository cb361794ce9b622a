package io.shadowcache.jdbc.observe;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.RowStatements;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cache before each statement what it reads and writes.
 */
final class Statements implements QueryExecutionListener {

	private final int maxStatements;

	private final Tables tables;

	private final CacheLink cache;

	private final Connections connections;

	private volatile @Nullable KnownStatements known;

	private volatile @Nullable RowWrites rowWrites;

	Statements(int maxStatements, Tables tables, CacheLink cache, Connections connections) {
		this.maxStatements = maxStatements;
		this.tables = tables;
		this.cache = cache;
		this.connections = connections;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		List<SqlEffect> effects = effects(execution, queries);
		if (this.cache.isObserving()) {
			effects.forEach((effect) -> this.cache.beforeStatement(this.tables.read(effect.reads()), refusal(effect)));
		}
		if (effects.stream().anyMatch(Statements::concernsWrites)) {
			Set<Dependency> changed = new HashSet<>();
			queries.forEach((query) -> changed.addAll(changed(execution, query)));
			this.connections.of(execution.getConnectionId())
				.beforeStatement(changed, isAutoCommit(execution), ending(effects));
		}
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		ConnectionWrites writes = this.connections.known(execution.getConnectionId());
		if (writes != null) {
			writes.afterStatement(Connections.isCertain(execution.getThrowable()));
		}
		if (effects(execution, queries).stream().anyMatch(Statements::definesTables)) {
			this.tables.changed();
			this.connections.of(execution.getConnectionId()).defined();
		}
	}

	private List<SqlEffect> effects(ExecutionInfo execution, List<QueryInfo> queries) {
		KnownStatements statements = known(execution);
		if (queries.size() == 1) {
			return List.of(statements.effectOf(queries.get(0).getQuery()));
		}
		return queries.stream().map(QueryInfo::getQuery).distinct().map(statements::effectOf).toList();
	}

	private KnownStatements known(ExecutionInfo execution) {
		KnownStatements present = this.known;
		if (present == null) {
			present = new KnownStatements(new SqlAnalyzer(dialect(execution)), this.maxStatements);
			this.known = present;
		}
		return present;
	}

	private static SqlDialect dialect(ExecutionInfo execution) {
		try {
			return SqlDialect.of(execution.getStatement().getConnection().getMetaData().getDatabaseProductName());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database does not tell its name", ex);
		}
	}

	private static boolean concernsWrites(SqlEffect effect) {
		return effect.writesAnything() || effect.traits().contains(SqlEffect.Trait.COMMIT) || definesTables(effect);
	}

	private Set<Dependency> changed(ExecutionInfo execution, QueryInfo query) {
		SqlEffect effect = known(execution).effectOf(query.getQuery());
		Set<Dependency> rows = rowWrites(execution).of(query, effect);
		return (rows != null) ? rows : changed(effect);
	}

	private RowWrites rowWrites(ExecutionInfo execution) {
		RowWrites present = this.rowWrites;
		if (present == null) {
			present = new RowWrites(new RowStatements(dialect(execution), this.maxStatements), this.tables);
			this.rowWrites = present;
		}
		return present;
	}

	private Set<Dependency> changed(SqlEffect effect) {
		Set<Dependency> changed = new HashSet<>(this.tables.written(effect.writes()));
		if (effect.writesUnknown()) {
			changed.addAll(this.tables.all());
		}
		return changed;
	}

	private static ConnectionWrites.Ending ending(List<SqlEffect> effects) {
		if (effects.stream().anyMatch((effect) -> effect.traits().contains(SqlEffect.Trait.COMMIT))) {
			return ConnectionWrites.Ending.LITERAL;
		}
		return effects.stream().anyMatch(Statements::mayCommit) ? ConnectionWrites.Ending.POSSIBLE
				: ConnectionWrites.Ending.NONE;
	}

	private static boolean mayCommit(SqlEffect effect) {
		return definesTables(effect) || effect.writesUnknown();
	}

	private static boolean isAutoCommit(ExecutionInfo execution) {
		try {
			return execution.getStatement().getConnection().getAutoCommit();
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean definesTables(SqlEffect effect) {
		return effect.traits().contains(SqlEffect.Trait.DDL);
	}

	private static @Nullable String refusal(SqlEffect effect) {
		if (!effect.isUnderstood()) {
			return "executes a statement that is not understood (%s)".formatted(effect.problem());
		}
		if (effect.traits().contains(SqlEffect.Trait.CALL)) {
			return "calls a procedure";
		}
		if (effect.writesAnything()) {
			return "writes";
		}
		if (effect.traits().contains(SqlEffect.Trait.LOCKING)) {
			return "locks the rows that it reads";
		}
		return effect.traits().contains(SqlEffect.Trait.VOLATILE)
				? "uses a function whose result changes without any write, such as NOW()" : null;
	}

}
