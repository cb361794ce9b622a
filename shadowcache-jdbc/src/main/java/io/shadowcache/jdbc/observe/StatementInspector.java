package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells what a statement will do before anybody executes it. Safe for use by many
 * threads; asks the database for its name once.
 */
public final class StatementInspector {

	private final DataSource dataSource;

	private final Tables tables;

	private final CacheLink cache;

	private final int maxStatements;

	private volatile @Nullable KnownStatements known;

	/**
	 * Creates it; nothing is asked yet.
	 * @param dataSource the database
	 * @param tables resolves the names in statements
	 * @param cache told of the tables, which a write of unknown effect invalidates, too
	 * @param maxStatements how many distinct statements to keep in parsed form
	 */
	public StatementInspector(DataSource dataSource, Tables tables, CacheLink cache, int maxStatements) {
		this.dataSource = dataSource;
		this.tables = tables;
		this.cache = cache;
		this.maxStatements = maxStatements;
	}

	/**
	 * Tells what a statement will do.
	 * @param sql one statement or several
	 * @return what it will read, and whether its result may be cached
	 */
	public Inspection inspect(String sql) {
		SqlEffect effect;
		try {
			SqlEffect told = known().effectOf(sql);
			refresh(told.reads());
			effect = this.tables.complete(sql, told);
		}
		catch (SQLException ex) {
			return new Inspection(Set.of(), true, "cannot be looked into, since the database does not answer");
		}
		Optional<Set<Dependency>> known = this.tables.read(effect.reads());
		Set<Dependency> reads = known.orElse(Set.of());
		this.cache.asked(reads);
		String refusal = StatementReads.refusal(effect);
		if (refusal == null && known.isEmpty()) {
			refusal = StatementReads.unexplained(effect);
		}
		return new Inspection(reads, effect.writesAnything(),
				(refusal == null && reads.isEmpty()) ? "reads no table" : refusal);
	}

	/**
	 * Has the catalog read by a connection of its own, unless a transaction holds one: it
	 * was read when that began, and may not wait for a second.
	 */
	private void refresh(Collection<SqlName> names) throws SQLException {
		if (this.tables.isOutdated(names) && !TransactionSynchronizationManager.isActualTransactionActive()) {
			try (Connection connection = this.dataSource.getConnection()) {
				this.tables.refresh(connection);
			}
		}
	}

	/**
	 * Adds the tables behind views.
	 * @param named tables and views, as somebody has named them
	 * @return these, and the tables that those of them read that are views
	 */
	public Set<Dependency> resolve(Collection<Dependency> named) {
		Set<Dependency> all = new HashSet<>(named);
		List<SqlName> names = named.stream().map(StatementInspector::name).toList();
		try {
			refresh(names);
		}
		catch (SQLException ex) {
			// The query will meet the same problem.
		}
		this.tables.read(names).ifPresent(all::addAll);
		this.cache.asked(all);
		return all;
	}

	private static SqlName name(Dependency table) {
		String name = table.name();
		int dot = name.indexOf('.');
		return (dot < 0) ? new SqlName("", name) : new SqlName(name.substring(0, dot), name.substring(dot + 1));
	}

	private KnownStatements known() throws SQLException {
		KnownStatements present = this.known;
		if (present == null) {
			try (Connection connection = this.dataSource.getConnection()) {
				SqlDialect dialect = SqlDialect.of(connection.getMetaData().getDatabaseProductName());
				present = new KnownStatements(new SqlAnalyzer(dialect), this.maxStatements);
			}
			this.known = present;
		}
		return present;
	}

	/**
	 * What a statement will do.
	 *
	 * @param tables the tables that it reads
	 * @param writes whether it may change anything
	 * @param refusal why its result must not be cached, or {@code null} if it may
	 */
	public record Inspection(Set<Dependency> tables, boolean writes, @Nullable String refusal) {

		public Inspection {
			tables = Set.copyOf(tables);
		}

	}

}
