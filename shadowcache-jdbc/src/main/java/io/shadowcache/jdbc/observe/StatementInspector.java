package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a statement will do before anybody executes it. Safe for use by many
 * threads; asks the database for its name once.
 */
public final class StatementInspector {

	private final DataSource dataSource;

	private final Tables tables;

	private final int maxStatements;

	private volatile @Nullable KnownStatements known;

	/**
	 * Creates it; nothing is asked yet.
	 * @param dataSource the database
	 * @param tables resolves the names in statements
	 * @param maxStatements how many distinct statements to keep in parsed form
	 */
	public StatementInspector(DataSource dataSource, Tables tables, int maxStatements) {
		this.dataSource = dataSource;
		this.tables = tables;
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
			effect = known().effectOf(sql);
		}
		catch (SQLException ex) {
			return new Inspection(Set.of(), true, "cannot be looked into, since the database does not answer");
		}
		Set<Dependency> reads = this.tables.read(effect.reads());
		String refusal = Statements.refusal(effect);
		return new Inspection(reads, effect.writesAnything(),
				(refusal == null && reads.isEmpty()) ? "reads no table" : refusal);
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
