package io.shadowcache.benchmark.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlDialect;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.validate.SqlConformanceEnum;

/**
 * Finds tables by the lenient parser of Apache Calcite.
 */
final class CalciteFinder implements TableFinder {

	@Override
	public Set<String> tables(SqlDialect dialect, String sql) throws SqlParseException {
		SqlParser.Config config = SqlParser.config()
			.withParserFactory(SqlBabelParserImpl.FACTORY)
			.withConformance(SqlConformanceEnum.BABEL)
			.withUnquotedCasing(Casing.UNCHANGED)
			.withQuotedCasing(Casing.UNCHANGED)
			.withQuoting((dialect == SqlDialect.POSTGRESQL) ? Quoting.DOUBLE_QUOTE : Quoting.BACK_TICK_BACKSLASH);
		CalciteTables tables = new CalciteTables();
		SqlParser.create(sql, config).parseStmtList().forEach((statement) -> statement.accept(tables));
		return tables.names();
	}

}
