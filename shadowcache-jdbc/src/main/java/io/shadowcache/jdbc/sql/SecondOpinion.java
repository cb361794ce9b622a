package io.shadowcache.jdbc.sql;

import java.util.Set;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * Checks a scan against a parser of the whole grammar: what the parser does not take, or
 * where it sees a table that the scan did not, is refused. Parses in the calling thread.
 */
final class SecondOpinion {

	private final SqlDialect dialect;

	SecondOpinion(SqlDialect dialect) {
		this.dialect = dialect;
	}

	void check(String sql, Found found) {
		for (String table : tables(sql)) {
			if (!found.knows(table)) {
				throw new UnclearSqlException("whether " + table + " is a table is not clear");
			}
		}
	}

	private Set<String> tables(String sql) {
		try {
			return new Names().getTables(parse(sql));
		}
		catch (ParseException | TokenMgrException | UnsupportedOperationException ex) {
			throw new UnclearSqlException("not parsed");
		}
	}

	private Statement parse(String sql) throws ParseException {
		try {
			return parser(sql, false).Statement();
		}
		catch (ParseException ex) {
			return parser(sql, true).Statement();
		}
	}

	private CCJSqlParser parser(String sql, boolean complex) throws ParseException {
		return new CCJSqlParser(sql).withAllowComplexParsing(complex)
			.withBackslashEscapeCharacter(this.dialect.isMysqlFamily());
	}

	private static final class Names extends TablesNamesFinder<Void> {

		@Override
		protected String extractTableName(Table table) {
			String name = table.getName();
			boolean quoted = name.length() > 1 && "`\"[".indexOf(name.charAt(0)) >= 0;
			return quoted ? name.substring(1, name.length() - 1) : name;
		}

	}

}
