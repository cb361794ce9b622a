package io.shadowcache.integration.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The analysis of SQL never throws, and says the same about the same text.
 */
class SqlFuzz {

	@FuzzTest(maxDuration = "1m")
	void anyTextIsAnalyzed(FuzzedDataProvider data) {
		SqlDialect dialect = data.pickValue(SqlDialect.values());
		String sql = data.consumeRemainingAsString();
		SqlEffect effect = new SqlAnalyzer(dialect).analyze(sql);
		assertThat(new SqlAnalyzer(dialect).analyze(sql)).isEqualTo(effect);
	}

}
