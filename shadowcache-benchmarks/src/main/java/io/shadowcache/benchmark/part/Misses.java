package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.shadowcache.benchmark.contender.HandMadeMissContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Rhythm;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.process.WarmUp;
import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.benchmark.report.Table;

/**
 * What a miss costs besides its query, step by step. It is compared with the same steps
 * {@linkplain HandMadeMissContender by hand}, in the same order on the same servers,
 * since steps in turn take longer than each in a loop of its own.
 */
final class Misses implements Part {

	private static final String QUERY = "the query without ShadowCache";

	private static final String LOOKUP = "a lookup: MGET of entry, generation and version";

	private static final String STORE = "storing: a script that compares and sets";

	private static final String BY_HAND = "lookup, query and storing by hand, one after the other";

	private static final String MISS = "a miss";

	private static final String ENCODE = "encoding the result";

	/** A difference is disturbed more easily than a ratio. */
	private static final int TIMES_THE_ROUNDS = 5;

	@Override
	public String name() {
		return "P5";
	}

	@Override
	public void measure(Run run) throws Exception {
		try (Database database = new Database()) {
			Settings settings = database.settings();
			ContenderProcess hand = database.roster().start(HandMadeMissContender.class, settings);
			ContenderProcess near = database.start(settings);
			ContenderProcess far = database.startFar(settings);
			List<Entrant> entrants = List.of(new Entrant(QUERY, hand, "query"), new Entrant(LOOKUP, hand, "lookup"),
					new Entrant(STORE, hand, "store"), new Entrant(BY_HAND, hand, "by-hand"),
					new Entrant(MISS, near, "miss"), new Entrant(ENCODE, near, "encode"));
			Rhythm rhythm = run.profile().rhythm();
			WarmUp.run(hand, "by-hand", rhythm);
			WarmUp.run(near, "miss", rhythm);
			Standing standing = new Paired(entrants, rhythm.rounds(TIMES_THE_ROUNDS * rhythm.rounds())).compare("", 1);
			new Paired(List.of(new Entrant("", far, "miss")), rhythm).compare("", 1);
			report(run, standing, Trips.of(far, "miss-paced", database.way()));
		}
	}

	private void report(Run run, Standing standing, double trips) {
		Table table = new Table("", "µs", "CPU µs", "of it the caller's");
		for (String label : List.of(QUERY, LOOKUP, STORE, BY_HAND, MISS, ENCODE)) {
			table.row(label, Table.number(micros(standing, label)),
					Table.number(standing.median(label, Turn::cpuMicros)),
					Table.number(standing.median(label, Turn::callerMicros)));
		}
		double rest = above(standing, Turn::microsPerCall);
		table
			.row("what is neither query, round trip nor encoding", Table.number(rest),
					Table.number(above(standing, Turn::cpuMicros)), Table.number(above(standing, Turn::callerMicros)))
			.row("round trips that a miss waits for (number)", Table.number(trips), "", "");
		run.write(this, List.of(table + StandingTable.failures(standing)));
		Figures figures = run.figures();
		figures.put("miss.trips", Math.round(trips * 10) / 10.0);
		figures.put("miss.rest", rest);
		figures.put("miss.added", micros(standing, MISS) - micros(standing, QUERY));
	}

	private static double above(Standing standing, ToDoubleFunction<Turn> figure) {
		return standing.difference(MISS, BY_HAND, figure).median() - standing.median(ENCODE, figure);
	}

	private static double micros(Standing standing, String label) {
		return standing.median(label, Turn::microsPerCall);
	}

}
