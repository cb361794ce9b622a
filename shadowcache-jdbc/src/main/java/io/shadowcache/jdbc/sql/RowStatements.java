package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Tells which statements name the rows that they change, once for each distinct text.
 * Takes a few plain forms only, in texts that can be read in one way only; what it does
 * not take may change any row. Bounded by count. Safe for use by many threads.
 */
public final class RowStatements {

	private static final int LONGEST = 16 * 1024;

	/** Escapes, comments that are executed or that are not comments, operators. */
	private static final List<String> AMBIGUOUS = List.of("\\", "/*", "--", "#", "??", ";", "$");

	/** What a row is set to may well depend on the time. */
	private static final Set<SqlEffect.Trait> HARMLESS = Set.of(SqlEffect.Trait.VOLATILE);

	private final SqlDialect dialect;

	private final Cache<String, Optional<RowStatement>> known;

	/**
	 * Creates it.
	 * @param dialect the rules of the database that runs the statements
	 * @param maxStatements the largest number of texts to keep, zero for none
	 */
	public RowStatements(SqlDialect dialect, int maxStatements) {
		this.dialect = dialect;
		this.known = Caffeine.newBuilder().maximumSize(maxStatements).executor(Runnable::run).build();
	}

	/**
	 * Tells which rows a text names.
	 * @param sql one statement
	 * @param effect what is known of it
	 * @return the statement, or {@code null} if it may change other rows than it names
	 */
	public @Nullable RowStatement of(String sql, SqlEffect effect) {
		if (effect.writes().size() != 1 || !effect.isUnderstood() || !effect.functions().isEmpty()
				|| !HARMLESS.containsAll(effect.traits()) || sql.length() > LONGEST) {
			return null;
		}
		RowStatement statement = this.known.get(sql, this::parse).orElse(null);
		return (statement != null && effect.writes().contains(statement.table())) ? statement : null;
	}

	private Optional<RowStatement> parse(String sql) {
		boolean textOrName = this.dialect.isMysqlFamily() && sql.contains("\"");
		if (textOrName || AMBIGUOUS.stream().anyMatch(sql::contains)) {
			return Optional.empty();
		}
		try {
			List<Token> tokens = new SqlLexer(this.dialect, Escapes.usual(this.dialect), sql).tokens();
			return Optional.ofNullable(new RowScan(new TokenCursor(tokens), this.dialect).statement());
		}
		catch (UnclearSqlException ex) {
			return Optional.empty();
		}
	}

}
