package io.shadowcache.jdbc.observe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.SqlEffect;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cache before each statement what it reads and writes.
 */
final class Statements implements QueryExecutionListener {

	private static final String CHANGES_SESSION = Statements.class.getName() + ".changesSession";

	private static final String OWN_TRANSACTION = OwnTransaction.class.getName();

	private final StatementEffects effects;

	private final StatementReads reads;

	private final StatementWrites writes;

	private final Tables tables;

	private final CacheLink cache;

	private final Connections connections;

	Statements(int maxStatements, StatementEffects effects, Tables tables, CacheLink cache, Connections connections) {
		this.effects = effects;
		this.reads = new StatementReads(cache, tables);
		this.writes = new StatementWrites(maxStatements, tables, this.effects);
		this.tables = tables;
		this.cache = cache;
		this.connections = connections;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		ConnectionWrites known = this.connections.known(execution.getConnectionId());
		boolean unusual = known != null && known.isUnusual();
		List<SqlEffect> all = this.effects.of(execution, queries, unusual);
		noteSessionChange(execution, queries, all);
		boolean loading = this.cache.isObserving();
		boolean writing = isAny(all, Statements::concernsWrites);
		boolean updatable = isUpdatable(execution);
		if (loading || writing || updatable) {
			refresh(execution, all, known);
			if (loading) {
				this.reads.before(all);
			}
			if (writing) {
				beforeWrite(execution, queries, all, unusual);
			}
			if (updatable) {
				this.connections.of(execution.getConnectionId()).mayChangeRows(this.writes.changedThroughResults(all));
			}
		}
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		ConnectionWrites writes = this.connections.known(execution.getConnectionId());
		if (writes != null) {
			writes.afterStatement(ServerAnswer.isIn(execution.getThrowable()));
			if (writes.resolution().isDefining() && (isAutoCommit(execution) || isLiteral(execution, queries))) {
				writes.resolution().defined();
			}
		}
		if (execution.getCustomValue(CHANGES_SESSION, String.class) != null) {
			this.connections.sessionChanged(execution.getConnectionId());
		}
		OwnTransaction own = execution.getCustomValue(OWN_TRANSACTION, OwnTransaction.class);
		if (own != null) {
			own.end(execution.getThrowable());
		}
	}

	private boolean isLiteral(ExecutionInfo execution, List<QueryInfo> queries) {
		return ending(this.effects.of(execution, queries, false)) == Ending.LITERAL;
	}

	private void noteSessionChange(ExecutionInfo execution, List<QueryInfo> queries, List<SqlEffect> all) {
		if (this.effects.changeSession(queries, all)) {
			execution.addCustomValue(CHANGES_SESSION, CHANGES_SESSION);
		}
	}

	/**
	 * Has the catalog read first if this connection is in no transaction. One that is
	 * must not be asked: the question could begin its snapshot, be answered from an old
	 * one, or fail and take the transaction with it.
	 */
	private void refresh(ExecutionInfo execution, List<SqlEffect> all, @Nullable ConnectionWrites known) {
		boolean outdated = false;
		for (SqlEffect effect : all) {
			outdated |= this.tables.isOutdated(effect.reads());
			outdated |= this.tables.isOutdated(effect.writes());
		}
		boolean literal = known != null && known.isLiteral();
		if (outdated && !literal && isAutoCommit(execution)) {
			refresh(execution);
		}
	}

	private void refresh(ExecutionInfo execution) {
		try {
			this.tables.refresh(execution.getStatement().getConnection());
		}
		catch (SQLException ex) {
			// The statement will meet the same problem.
		}
	}

	private void beforeWrite(ExecutionInfo execution, List<QueryInfo> queries, List<SqlEffect> all, boolean unusual) {
		long version = this.tables.version();
		Set<Dependency> changed = changed(execution, queries, unusual);
		ConnectionWrites writes = this.connections.of(execution.getConnectionId());
		if (isAny(all, Statements::definesTables)) {
			writes.resolution().defining();
		}
		boolean autoCommit = isAutoCommit(execution);
		if (autoCommit && ending(all) == Ending.NONE && !writes.isLiteral()
				&& this.cache.commits().needIntent(changed)) {
			writes.beforeStatement(changed, version, false, Ending.NONE);
			execution.addCustomValue(OWN_TRANSACTION, OwnTransaction.begin(execution, writes));
			return;
		}
		writes.beforeStatement(changed, version, autoCommit, ending(all));
	}

	private Set<Dependency> changed(ExecutionInfo execution, List<QueryInfo> queries, boolean unusual) {
		if (queries.size() == 1) {
			return this.writes.changedBy(execution, queries.get(0), unusual);
		}
		Set<Dependency> changed = new HashSet<>();
		queries.forEach((query) -> changed.addAll(this.writes.changedBy(execution, query, unusual)));
		return changed;
	}

	private static boolean isAny(List<SqlEffect> effects, Predicate<SqlEffect> condition) {
		for (SqlEffect effect : effects) {
			if (condition.test(effect)) {
				return true;
			}
		}
		return false;
	}

	private static boolean concernsWrites(SqlEffect effect) {
		return effect.writesAnything() || effect.traits().contains(SqlEffect.Trait.COMMIT) || definesTables(effect);
	}

	private static Ending ending(List<SqlEffect> effects) {
		if (isAny(effects, (effect) -> effect.traits().contains(SqlEffect.Trait.COMMIT))) {
			return Ending.LITERAL;
		}
		return isAny(effects, Statements::mayCommit) ? Ending.POSSIBLE : Ending.NONE;
	}

	private static boolean mayCommit(SqlEffect effect) {
		return definesTables(effect) || effect.writesUnknown();
	}

	private static boolean definesTables(SqlEffect effect) {
		return effect.traits().contains(SqlEffect.Trait.DDL);
	}

	private static boolean isAutoCommit(ExecutionInfo execution) {
		try {
			return execution.getStatement().getConnection().getAutoCommit();
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static boolean isUpdatable(ExecutionInfo execution) {
		try {
			return execution.getStatement().getResultSetConcurrency() == ResultSet.CONCUR_UPDATABLE;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
