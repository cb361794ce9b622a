package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;

/**
 * What a user gains: the same queries from the database, from Redis, and from the memory
 * of the process.
 */
final class Gains implements Part {

	private static final String DATABASE = "database";

	private static final String HIT = "hit";

	private static final String NEAR = "near hit";

	@Override
	public String name() {
		return "P8";
	}

	@Override
	public void measure(Run run) throws Exception {
		Map<String, String> queries = new LinkedHashMap<>();
		queries.put("one-table", "1 table, a row by its primary key");
		queries.put("three-tables", "3 tables joined, 20 rows");
		queries.put("five-tables", "5 tables, aggregated over 50,000 rows");
		List<String> sections = new ArrayList<>();
		try (Database database = new Database()) {
			Settings settings = database.settings();
			List<Entrant> entrants = List.of(
					new Entrant(DATABASE, database.start(settings.with("--shadowcache.enabled", false)), "*", false),
					new Entrant(HIT, database.start(settings), "*"),
					new Entrant(NEAR, database.start(settings.with("--shadowcache.near.mode", "push")), "*"));
			for (int threads : List.of(1, 8)) {
				Table table = new Table("query", "database, µs", "hit, µs", "near hit, µs", "hit against database",
						"near hit against database");
				StringBuilder failures = new StringBuilder();
				queries.forEach((query, text) -> {
					Standing standing = new Paired(entrants, run.profile().rhythm()).compare(query, threads);
					row(table, text, standing);
					failures.append(StandingTable.failures(standing));
				});
				sections.add("**%d thread%s**\n\n%s%s".formatted(threads, (threads > 1) ? "s" : "", table, failures));
				run.write(this, sections);
			}
		}
	}

	private static void row(Table table, String text, Standing standing) {
		table.row(text, micros(standing, DATABASE), micros(standing, HIT), micros(standing, NEAR),
				standing.speed(HIT, DATABASE).text(), standing.speed(NEAR, DATABASE).text());
	}

	private static String micros(Standing standing, String label) {
		return Table.number(standing.median(label, Turn::microsPerCall));
	}

}
