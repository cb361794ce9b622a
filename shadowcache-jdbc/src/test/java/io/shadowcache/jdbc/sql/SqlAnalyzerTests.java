package io.shadowcache.jdbc.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlAnalyzerTests {

	private static final int MUTATIONS = 3_000;

	static Stream<Arguments> statements() throws IOException {
		return lines().flatMap((line) -> {
			String[] parts = line.split("\\|", 5);
			Set<SqlDialect> dialects = parts[0].equals("all")
					? EnumSet.of(SqlDialect.MYSQL, SqlDialect.MARIADB, SqlDialect.POSTGRESQL)
					: Set.of(SqlDialect.valueOf(parts[0].toUpperCase(Locale.ROOT)));
			return dialects.stream().map((dialect) -> Arguments.of(dialect, parts[4], parts[1], parts[2], parts[3]));
		});
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("statements")
	void tablesAreFoundExactly(SqlDialect dialect, String sql, String reads, String writes, String traits) {
		SqlEffect effect = new SqlAnalyzer(dialect).analyze(sql);
		assertThat(effect.problem()).isNull();
		assertThat(names(effect.reads())).isEqualTo(set(reads));
		assertThat(names(effect.writes())).isEqualTo(set(writes));
		assertThat(effect.traits().stream().map(Enum::name).collect(Collectors.toSet())).isEqualTo(set(traits));
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * frm a", "selec", "select * from", "exec something", "do $$ begin end $$",
			"/*! select */ 1", "select 'open", "((select 1", "select * from a lock in share mode" })
	void whatIsNotUnderstoodMayWriteAnythingOrIsNotCached(String sql) {
		SqlEffect effect = new SqlAnalyzer(SqlDialect.MYSQL).analyze(sql);
		assertThat(effect.isUnderstood() && !effect.writesUnknown()).isFalse();
	}

	@Test
	void damagedTextsNeverEscape() throws IOException {
		Random random = new Random(7);
		SqlAnalyzer analyzer = new SqlAnalyzer(SqlDialect.POSTGRESQL);
		String[] texts = lines().map((line) -> line.split("\\|", 5)[4]).toArray(String[]::new);
		for (int index = 0; index < MUTATIONS; index++) {
			String text = texts[random.nextInt(texts.length)];
			int cut = random.nextInt(text.length());
			String damaged = text.substring(0, cut) + text.substring(Math.min(text.length(), cut + random.nextInt(9)));
			assertThat(analyzer.analyze(damaged)).as(damaged).isNotNull();
		}
	}

	@Test
	void eachTextIsParsedOnce() {
		KnownStatements known = new KnownStatements(new SqlAnalyzer(SqlDialect.MYSQL), 2);
		SqlEffect first = known.effectOf("select * from a");
		assertThat(known.effectOf("select * from a")).isSameAs(first);
	}

	private static Stream<String> lines() throws IOException {
		try (InputStream resource = SqlAnalyzerTests.class.getResourceAsStream("statements.txt")) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList()
				.stream();
		}
	}

	private static Set<String> names(Set<SqlName> names) {
		return names.stream().map(SqlName::toString).collect(Collectors.toSet());
	}

	private static Set<String> set(String list) {
		return Arrays.stream(list.split(",")).filter((name) -> !name.isEmpty()).collect(Collectors.toSet());
	}

}
