package io.shadowcache.jdbc.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.RowStatements;
import io.shadowcache.jdbc.sql.SqlEffect;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells what statements change: single rows where they provably name them, tables
 * otherwise. Safe for use by many threads.
 */
final class StatementWrites {

	private final int maxStatements;

	private final Tables tables;

	private final StatementEffects effects;

	private volatile @Nullable RowWrites rows;

	StatementWrites(int maxStatements, Tables tables, StatementEffects effects) {
		this.maxStatements = maxStatements;
		this.tables = tables;
		this.effects = effects;
	}

	/**
	 * Returns what a text changes, with all the parameters that it is executed with.
	 * @param unusual whether names and quotes mean something else on this connection
	 */
	Set<Dependency> changedBy(ExecutionInfo execution, QueryInfo query, boolean unusual) {
		SqlEffect effect = this.effects.of(execution, query.getQuery(), unusual);
		Set<Dependency> single = rows(execution).of(query, effect);
		return (single != null) ? single : changedBy(effect);
	}

	private Set<Dependency> changedBy(SqlEffect effect) {
		boolean defines = effect.traits().contains(SqlEffect.Trait.DDL);
		Set<Dependency> named = defines ? this.tables.defined(effect.writes()) : this.tables.written(effect.writes());
		if (!effect.writesUnknown()) {
			return named;
		}
		Set<Dependency> changed = new HashSet<>(named);
		changed.addAll(this.tables.all());
		return changed;
	}

	/**
	 * Returns what may be changed through results that can be updated.
	 */
	Set<Dependency> changedThroughResults(List<SqlEffect> effects) {
		Set<Dependency> changed = new HashSet<>();
		effects.forEach((effect) -> changed
			.addAll(effect.isUnderstood() ? this.tables.written(effect.reads()) : this.tables.all()));
		return changed;
	}

	private RowWrites rows(ExecutionInfo execution) {
		RowWrites present = this.rows;
		if (present == null) {
			present = new RowWrites(new RowStatements(StatementEffects.dialect(execution), this.maxStatements),
					this.tables);
			this.rows = present;
		}
		return present;
	}

}
