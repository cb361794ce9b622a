package io.shadowcache.jdbc.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of the corpus with what it is known to do.
 *
 * @param dialect the dialect that it is written in
 * @param sql the text
 * @param reads the tables that it reads
 * @param writes the tables that it writes
 * @param traits its traits; functions as {@code FUNCTION:name}
 */
public record Example(SqlDialect dialect, String sql, Set<String> reads, Set<String> writes, Set<String> traits) {

	private static final List<String> FILES = List.of("basics", "constructs", "frameworks", "job", "refused", "sample",
			"tpcds", "tpch", "transactions");

	/**
	 * The whole corpus.
	 */
	public static List<Example> corpus() {
		return FILES.stream().flatMap((file) -> corpus(file).stream()).toList();
	}

	/**
	 * The part of the corpus in one file.
	 */
	public static List<Example> corpus(String file) {
		return lines(file).flatMap(Example::parse).toList();
	}

	private static Stream<String> lines(String file) {
		try (InputStream resource = Example.class.getResourceAsStream("corpus/" + file + ".txt")) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A line is {@code dialects|reads|writes|traits|statement}; the sign for a line break
	 * in the statement is U+23CE.
	 */
	private static Stream<Example> parse(String line) {
		String[] parts = line.split("\\|", 5);
		String dialects = parts[0].equals("all") ? "mysql,mariadb,postgresql" : parts[0];
		String sql = parts[4].replace('\u23CE', '\n');
		return set(dialects).stream()
			.map((dialect) -> new Example(SqlDialect.valueOf(dialect.toUpperCase(Locale.ROOT)), sql, set(parts[1]),
					set(parts[2]), set(parts[3])));
	}

	private static Set<String> set(String list) {
		return Arrays.stream(list.split(",")).filter((name) -> !name.isEmpty()).collect(Collectors.toSet());
	}

	boolean mayBeRefused() {
		return this.traits.contains("UNKNOWN");
	}

	SqlEffect effect() {
		return new SqlAnalyzer(this.dialect).analyze(this.sql);
	}

	static Set<String> names(Set<SqlName> names) {
		return names.stream().map(SqlName::toString).collect(Collectors.toSet());
	}

	static Set<String> traits(SqlEffect effect) {
		Set<String> traits = new HashSet<>();
		effect.traits().forEach((trait) -> traits.add(trait.name()));
		effect.functions().forEach((function) -> traits.add("FUNCTION:" + function));
		return traits;
	}

}
