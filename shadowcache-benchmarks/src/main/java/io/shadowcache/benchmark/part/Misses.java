package io.shadowcache.benchmark.part;

import java.util.List;

import io.shadowcache.benchmark.contender.RawRedisContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.benchmark.report.Table;

/**
 * What a miss costs besides its query.
 */
final class Misses implements Part {

	private static final String QUERY = "the query without ShadowCache";

	private static final String MISS = "the same as a miss";

	private static final String TRIP = "a round trip to Redis (raw GET)";

	private static final String ENCODE = "encoding the result";

	@Override
	public String name() {
		return "P5";
	}

	@Override
	public void measure(Run run) throws Exception {
		try (Database database = new Database()) {
			Settings settings = database.settings();
			ContenderProcess raw = database.roster().start(RawRedisContender.class, settings).await();
			ContenderProcess near = database.start(settings);
			ContenderProcess far = database.startFar(settings);
			List<Entrant> entrants = List.of(
					new Entrant(QUERY, database.start(settings.with("--shadowcache.enabled", false)), "miss"),
					new Entrant(MISS, near, "miss"), new Entrant(TRIP, raw, "get:row"),
					new Entrant(ENCODE, near, "encode"));
			Standing standing = new Paired(entrants, run.profile().rhythm()).compare("", 1);
			new Paired(List.of(new Entrant("", far, "miss")), run.profile().rhythm()).compare("", 1);
			report(run, standing, Trips.of(far, "miss-paced", database.way()));
		}
	}

	private void report(Run run, Standing standing, double trips) {
		Table table = new Table("", "µs");
		double added = micros(standing, MISS) - micros(standing, QUERY);
		double rest = added - trips * micros(standing, TRIP) - micros(standing, ENCODE);
		for (String label : List.of(QUERY, MISS, TRIP, ENCODE)) {
			table.row(label, Table.number(micros(standing, label)));
		}
		table.row("a miss adds to its query", Table.number(added));
		table.row("round trips that it waits for (number)", Table.number(trips));
		table.row("what is neither query, round trip nor encoding", Table.number(rest));
		run.write(this, List.of(table + StandingTable.failures(standing)));
		Figures figures = run.figures();
		figures.put("miss.trips", Math.round(trips * 10) / 10.0);
		figures.put("miss.rest", rest);
		figures.put("miss.added", added);
	}

	private static double micros(Standing standing, String label) {
		return standing.median(label, Turn::microsPerCall);
	}

}
