package io.shadowcache.jdbc.sql;

import java.util.LinkedHashSet;
import java.util.Set;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * Tells from SQL text what it reads and writes. What it does not take in full it refuses:
 * a table is never missed silently.
 */
public final class SqlAnalyzer {

	private final SqlDialect dialect;

	/**
	 * Creates an analyzer.
	 * @param dialect the rules of the database that runs the statements
	 */
	public SqlAnalyzer(SqlDialect dialect) {
		this.dialect = dialect;
	}

	/**
	 * Tells what a text does. Never throws, keeps nothing, can be called from any thread.
	 * @param sql one statement or several
	 * @return what it does
	 */
	public SqlEffect analyze(String sql) {
		try {
			CCJSqlParser parser = CCJSqlParserUtil.newParser(sql);
			Statement statement = parser.Statement();
			return effectOf(statement);
		}
		catch (Exception | StackOverflowError ex) {
			return SqlEffect.unknown("not parsed: " + ex.getClass().getSimpleName());
		}
	}

	private SqlEffect effectOf(Statement statement) throws JSQLParserException {
		Set<SqlName> names = new LinkedHashSet<>();
		for (String table : TablesNamesFinder.findTables(statement.toString())) {
			names.add(new SqlName("", this.dialect.fold(table)));
		}
		if (statement instanceof Select) {
			return new SqlEffect(names, Set.of(), Set.of(), null);
		}
		return new SqlEffect(names, names, Set.of(), null);
	}

}
