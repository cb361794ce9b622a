package io.shadowcache.jdbc.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SqlShape}.
 */
class SqlShapeTests {

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
			select * from t where id = ? => select * from t where id = ?
			select * from t where id = $1 => select * from t where id = ?
			select * from t where name = 'O''Hara' and n=-12 => select * from t where name = ? and n=-?
			select 'a' || E'\\' b' from t => select ? || E? from t
			select * from t where id in (1, 2,3) or id IN(?,?) => select * from t where id in (?, …) or id IN(?, …)
			select *   from t -- card 4711 => select * from t
			select /* user 4711 */ "Name" from t => select "Name" from t
			select x'CAFE', 0xFF, 1.5e3, date '2026-01-01' from t => select x?, ?, ?, date ? from t
			select $$secret$$ from t => select ? from t
			""")
	void valuesAreLeftOut(String sql, String shape) {
		assertThat(SqlShape.of(SqlDialect.POSTGRESQL, sql)).isEqualTo(shape);
	}

	@Test
	void doubleQuotesMayBeAroundValues() {
		String sql = "select `name` from t where name = \"secret\"";
		assertThat(SqlShape.of(SqlDialect.MYSQL, sql)).isEqualTo("select `name` from t where name = ?");
		assertThat(SqlShape.of(SqlDialect.GENERIC, "select \"name\" from t")).isEqualTo("select ? from t");
	}

	@Test
	void aTextThatCouldBeReadInSeveralWaysHasNoShape() {
		assertThat(SqlShape.of(SqlDialect.MYSQL, "select '\\' or 'secret' from t where a = '\\''")).isNull();
		assertThat(SqlShape.of(SqlDialect.MYSQL, "select 'secret")).isNull();
	}

	@Test
	void aLongTextIsCut() {
		assertThat(SqlShape.of(SqlDialect.H2, "select " + "a, ".repeat(500) + "a from t")).hasSize(501).endsWith("…");
	}

}
