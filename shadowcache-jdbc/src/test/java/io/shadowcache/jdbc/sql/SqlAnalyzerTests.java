package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlAnalyzerTests {

	private static final int MUTATIONS = 300;

	private static final int GENERATED = 120;

	static List<Example> corpus() {
		return Example.corpus();
	}

	@ParameterizedTest
	@MethodSource("corpus")
	void tablesAreFoundExactly(Example example) {
		SqlEffect effect = example.effect();
		assertThat(Example.traits(effect)).as(effect.problem()).isEqualTo(example.traits());
		if (!example.mayBeRefused()) {
			assertThat(Example.names(effect.reads())).isEqualTo(example.reads());
			assertThat(Example.names(effect.writes())).isEqualTo(example.writes());
		}
	}

	@Test
	void atMostOnePercentOfTheStatementsIsRefusedThatAreNotMeantToBe() {
		Set<String> refused = Example.corpus("refused").stream().map(Example::sql).collect(Collectors.toSet());
		List<Example> valid = corpus().stream().filter((one) -> !refused.contains(one.sql())).toList();
		assertThat(valid.stream().map(Example::sql).distinct().count()).isGreaterThan(500);
		assertThat(valid.stream().filter(Example::mayBeRefused).count()).isLessThan(valid.size() / 100);
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL" })
	void tablesOfGeneratedStatementsAreFoundHoweverTheyAreWritten(SqlDialect dialect) {
		for (long seed = 0; seed < GENERATED; seed++) {
			GeneratedSql generated = new GeneratedSql(dialect, seed);
			for (Example example : List.of(generated.example(), generated.disguised(seed))) {
				SqlEffect effect = example.effect();
				assertThat(effect.problem()).as("seed %d: %s", seed, example).isNull();
				assertThat(Example.names(effect.reads())).as("seed %d: %s", seed, example).isEqualTo(example.reads());
				assertThat(Example.names(effect.writes())).as("seed %d: %s", seed, example).isEqualTo(example.writes());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "MYSQL,number", "MARIADB,number", "POSTGRESQL,number", "H2,number", "MARIADB,final", "POSTGRESQL,map",
			"MYSQL,import", "POSTGRESQL,precision" })
	void nameThatOnlyParsersReserveNeedsNoQuotes(SqlDialect dialect, String name) {
		SqlAnalyzer analyzer = new SqlAnalyzer(dialect);
		for (String sql : List.of("select x from t where x = ?", "select f.x, 1 from t f where f.x > ? order by x",
				"select max(x) from t group by x", "select a as x from t", "select cast(a as decimal(9)) from t",
				"select x from t where id in (select x from t)")) {
			SqlEffect effect = analyzer.analyze(sql.replaceAll("\\bx\\b", name));
			assertThat(effect.problem()).as("%s with %s", sql, name).isNull();
			assertThat(Example.names(effect.reads())).containsExactly(dialect.fold("t"));
		}
		assertThat(Example.names(analyzer.analyze("update t set " + name + " = ?").writes()))
			.containsExactly(dialect.fold("t"));
		assertThat(Example.names(analyzer.analyze("select id from " + name).reads()))
			.containsExactly(dialect.fold(name));
	}

	@Test
	void commentsAndBlanksChangeNothing() {
		Random random = new Random(11);
		for (Example example : corpus()) {
			SqlEffect plain = example.effect();
			if (plain.isUnderstood() && !example.sql().contains("\\")) {
				String disguised = SqlText.disguised(example.dialect(), example.sql(), random);
				assertThat(new SqlAnalyzer(example.dialect()).analyze(disguised)).as(disguised).isEqualTo(plain);
			}
		}
	}

	@Test
	void lettersInUpperCaseChangeNoTable() {
		for (Example example : corpus()) {
			SqlEffect plain = example.effect();
			boolean quoted = example.sql().matches("(?s).*[\"`$'\u0080-\uFFFF].*");
			if (plain.isUnderstood() && !quoted) {
				String upper = example.sql().toUpperCase(Locale.ROOT);
				SqlEffect effect = new SqlAnalyzer(example.dialect()).analyze(upper);
				assertThat(lower(effect.reads())).as(upper).isEqualTo(lower(plain.reads()));
				assertThat(lower(effect.writes())).as(upper).isEqualTo(lower(plain.writes()));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void damagedTextsNeverEscape(SqlDialect dialect) {
		Random random = new Random(7);
		SqlAnalyzer analyzer = new SqlAnalyzer(dialect);
		List<Example> examples = corpus();
		for (int index = 0; index < MUTATIONS; index++) {
			String text = examples.get(random.nextInt(examples.size())).sql();
			String other = examples.get(random.nextInt(examples.size())).sql();
			int cut = random.nextInt(text.length());
			int graft = random.nextInt(other.length());
			String damaged = text.substring(0, cut)
					+ other.substring(graft, Math.min(other.length(), graft + random.nextInt(9)))
					+ text.substring(Math.min(text.length(), cut + random.nextInt(9)));
			assertThat(analyzer.analyze(damaged)).as(damaged).isNotNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "select (", "select * from (", "select * from (select * from (", "case when ", "f(",
			"with a as (", "/*", "[", "a.", "select 1 union ", "not " })
	@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void nestingIsRefusedRatherThanFollowed(String opening) {
		SqlEffect effect = new SqlAnalyzer(SqlDialect.POSTGRESQL).analyze("select " + opening.repeat(20_000));
		assertThat(effect.isUnderstood()).isFalse();
	}

	@Test
	void longListsOfLiteralsAreRead() {
		String rows = IntStream.range(0, 20_000).mapToObj((id) -> "(" + id + ", 'x')").collect(Collectors.joining(","));
		SqlEffect insert = new SqlAnalyzer(SqlDialect.MYSQL).analyze("insert into a values " + rows);
		assertThat(insert.problem()).isNull();
		assertThat(Example.names(insert.writes())).containsExactly("a");
		String ids = rows.replace("(", "").replace(", 'x')", "");
		SqlEffect select = new SqlAnalyzer(SqlDialect.POSTGRESQL).analyze("select * from a where x in (" + ids + ")");
		assertThat(Example.names(select.reads())).containsExactly("a");
	}

	@Test
	void textThatIsTooLongIsRefused() {
		SqlEffect effect = new SqlAnalyzer(SqlDialect.MYSQL).analyze("select * from a" + " ".repeat(5_000_000));
		assertThat(effect.isUnderstood()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select '\\' , x from b where y = ' from a -- '", "select 'a\\' from b, c where x = '\\''",
			"insert into a values ('\\'); delete from b; -- ')" })
	void textThatMeansOtherTablesWithOtherSettingsOfTheServerIsRefused(String sql) {
		assertThat(new SqlAnalyzer(SqlDialect.MYSQL).analyze(sql).isUnderstood()).isFalse();
		assertThat(new SqlAnalyzer(SqlDialect.POSTGRESQL).analyze(sql).isUnderstood()).isFalse();
	}

	@Test
	void statementsInFrontOfAQuoteThatMayNotEndAreNotForgotten() {
		SqlEffect effect = new SqlAnalyzer(SqlDialect.MYSQL).analyze("select 'a\\'; delete from b; select '");
		assertThat(effect.writesUnknown()).isTrue();
	}

	private static Set<String> lower(Set<SqlName> names) {
		return names.stream().map((name) -> name.toString().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}

}
