package io.shadowcache.benchmark.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.visitor.SchemaStatVisitor;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.jspecify.annotations.Nullable;

/**
 * The ways that are compared.
 */
final class Finders {

	private Finders() {
	}

	static Map<String, TableFinder> all() {
		Map<String, TableFinder> all = new LinkedHashMap<>();
		all.put("ShadowCache (scan, checked by JSqlParser)", Finders::shadowCache);
		all.put("JSqlParser 5.4, TablesNamesFinder", Finders::jSqlParser);
		all.put("Druid 1.2.27, SchemaStatVisitor", Finders::druid);
		all.put("Calcite 1.40 (Babel) with a visitor", new CalciteFinder());
		return all;
	}

	private static @Nullable Set<String> shadowCache(SqlDialect dialect, String sql) {
		SqlEffect effect = new SqlAnalyzer(dialect).analyze(sql);
		if (!effect.isUnderstood() || effect.writesUnknown()) {
			return null;
		}
		return Stream.concat(effect.reads().stream(), effect.writes().stream())
			.map(SqlName::toString)
			.collect(Collectors.toSet());
	}

	private static Set<String> jSqlParser(SqlDialect dialect, String sql) throws Exception {
		boolean backslashes = dialect != SqlDialect.POSTGRESQL;
		return new TablesNamesFinder<Void>()
			.getTables(CCJSqlParserUtil.parse(sql, (parser) -> parser.withBackslashEscapeCharacter(backslashes)));
	}

	private static Set<String> druid(SqlDialect dialect, String sql) {
		DbType type = switch (dialect) {
			case MYSQL -> DbType.mysql;
			case MARIADB -> DbType.mariadb;
			default -> DbType.postgresql;
		};
		SchemaStatVisitor visitor = SQLUtils.createSchemaStatVisitor(type);
		for (SQLStatement statement : SQLUtils.parseStatements(sql, type)) {
			statement.accept(visitor);
		}
		return visitor.getTables().keySet().stream().map((name) -> name.getName()).collect(Collectors.toSet());
	}

}
