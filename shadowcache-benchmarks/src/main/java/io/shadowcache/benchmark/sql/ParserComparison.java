package io.shadowcache.benchmark.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.shadowcache.jdbc.sql.Example;
import io.shadowcache.jdbc.sql.GeneratedSql;
import io.shadowcache.jdbc.sql.SqlDialect;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Compares ways to find tables: on the queries and changes of the corpus whose effect can
 * be told, and on generated ones. Prints a Markdown table.
 */
public final class ParserComparison {

	private static final Set<String> VERBS = Set.of("select", "with", "values", "table", "insert", "replace", "update",
			"delete", "merge");

	private static final Pattern VERB = Pattern.compile("\\A(?:\\s|\\(|/\\*.*?\\*/|--.*?\n)*(\\w+)");

	private static final int GENERATED = 500;

	private ParserComparison() {
	}

	/**
	 * Compares.
	 * @param arguments the number of statements to generate for each dialect, or nothing
	 */
	public static void main(String[] arguments) {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		int generated = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : GENERATED;
		System.out.println("| | statements | exact | too many | refused | missed silently | median time |");
		System.out.println("|---|---|---|---|---|---|---|");
		for (Map.Entry<String, TableFinder> finder : Finders.all().entrySet()) {
			score(finder.getValue(), corpus());
			System.out.println(line(finder.getKey() + ", corpus", score(finder.getValue(), corpus())));
			System.out.println(line(finder.getKey() + ", generated", score(finder.getValue(), generated(generated))));
		}
	}

	private static List<Example> corpus() {
		Set<Example> refused = Set.copyOf(Example.corpus("refused"));
		return Example.corpus()
			.stream()
			.filter((one) -> !refused.contains(one))
			.filter((one) -> VERBS.contains(verb(one.sql())))
			.toList();
	}

	private static String verb(String sql) {
		Matcher matcher = VERB.matcher(sql);
		return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
	}

	private static List<Example> generated(int each) {
		List<Example> all = new ArrayList<>();
		for (SqlDialect dialect : List.of(SqlDialect.MYSQL, SqlDialect.MARIADB, SqlDialect.POSTGRESQL)) {
			for (long seed = 0; seed < each; seed++) {
				all.add(new GeneratedSql(dialect, seed).example());
			}
		}
		return all;
	}

	private static Score score(TableFinder finder, List<Example> examples) {
		Score score = new Score();
		for (Example example : examples) {
			Set<String> expected = new HashSet<>(example.reads());
			expected.addAll(example.writes());
			long start = System.nanoTime();
			Set<String> found = find(finder, example);
			score.add((found != null) ? plain(found) : null, plain(expected), System.nanoTime() - start);
		}
		return score;
	}

	private static @Nullable Set<String> find(TableFinder finder, Example example) {
		try {
			return finder.tables(example.dialect(), example.sql());
		}
		catch (Exception | StackOverflowError ex) {
			return null;
		}
	}

	private static Set<String> plain(Set<String> names) {
		return names.stream()
			.map((name) -> name.replaceAll("[`\"]", "").toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private static String line(String label, Score score) {
		return String.format(Locale.ROOT, "| %s | %,d | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %,d µs |", label,
				score.all(), score.percent(score.exact), score.percent(score.over), score.percent(score.refused),
				score.percent(score.missed), score.medianMicros());
	}

	/**
	 * How often a finder was right.
	 */
	private static final class Score {

		private int exact;

		private int over;

		private int refused;

		private int missed;

		private final List<Long> nanos = new ArrayList<>();

		void add(@Nullable Set<String> found, Set<String> expected, long duration) {
			this.nanos.add(duration);
			if (found == null) {
				this.refused++;
			}
			else if (found.equals(expected)) {
				this.exact++;
			}
			else if (found.containsAll(expected)) {
				this.over++;
			}
			else {
				this.missed++;
			}
		}

		int all() {
			return this.nanos.size();
		}

		double percent(int count) {
			return 100.0 * count / all();
		}

		long medianMicros() {
			return this.nanos.stream().sorted().toList().get(all() / 2) / 1_000;
		}

	}

}
