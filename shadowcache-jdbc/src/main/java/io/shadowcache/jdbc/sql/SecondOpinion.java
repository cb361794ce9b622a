package io.shadowcache.jdbc.sql;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * Checks a scan against a parser of the whole grammar: what the parser does not take in
 * time, or where it sees a table that the scan did not, is refused. Parses in the calling
 * thread.
 */
final class SecondOpinion {

	private static final int LONGEST = 64 * 1024;

	private static final long MILLIS = 5_000;

	void check(String text, Found found) {
		if (text.length() > LONGEST) {
			throw new UnclearSqlException("longer than " + LONGEST + " characters");
		}
		for (String table : tables(text)) {
			if (!found.knows(table)) {
				throw new UnclearSqlException("whether " + table + " is a table is not clear");
			}
		}
	}

	private Set<String> tables(String text) {
		try {
			return new Names().getTables(parse(text));
		}
		catch (ParseException | TokenMgrException | UnsupportedOperationException ex) {
			throw new UnclearSqlException("not parsed");
		}
	}

	private Statement parse(String text) throws ParseException {
		try {
			return statement(new CCJSqlParser(text).withAllowComplexParsing(false));
		}
		catch (ParseException ex) {
			return statement(new CCJSqlParser(text).withAllowComplexParsing(true));
		}
	}

	private static Statement statement(CCJSqlParser parser) throws ParseException {
		CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
		CompletableFuture<?> alarm = done.completeOnTimeout(null, MILLIS, TimeUnit.MILLISECONDS)
			.thenRun(() -> parser.interrupted = true);
		try {
			Statement statement = parser.Statement();
			if (statement == null) {
				throw new UnclearSqlException("not parsed");
			}
			return statement;
		}
		finally {
			alarm.cancel(false);
			done.cancel(false);
		}
	}

	private static final class Names extends TablesNamesFinder<Void> {

		@Override
		protected String extractTableName(Table table) {
			String schema = table.getSchemaName();
			String name = unquoted(table.getName());
			return (schema == null || schema.isEmpty()) ? name : unquoted(schema) + "." + name;
		}

		private static String unquoted(String name) {
			boolean quoted = name.length() > 1 && "`\"[".indexOf(name.charAt(0)) >= 0;
			if (!quoted) {
				return name;
			}
			String quote = name.substring(name.length() - 1);
			return name.substring(1, name.length() - 1).replace(quote + quote, quote);
		}

	}

}
