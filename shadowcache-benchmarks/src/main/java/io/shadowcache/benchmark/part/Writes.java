package io.shadowcache.benchmark.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Entrant;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.benchmark.process.Standing;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.report.Table;

/**
 * What a transaction costs at each level.
 */
final class Writes implements Part {

	private static final String WITHOUT = "without ShadowCache";

	private static final List<String> LEVELS = List.of("after-commit", "marked", "strict");

	private final Map<String, Double> statements = new LinkedHashMap<>();

	private final Map<String, Double> trips = new LinkedHashMap<>();

	private final StringBuilder failures = new StringBuilder();

	@Override
	public String name() {
		return "P6";
	}

	@Override
	public void measure(Run run) throws Exception {
		try (Database database = new Database()) {
			Settings settings = database.settings();
			List<Entrant> entrants = new ArrayList<>();
			entrants.add(new Entrant(WITHOUT, database.start(settings.with("--shadowcache.enabled", false)), "write"));
			for (String level : LEVELS) {
				entrants.add(new Entrant(level, database.start(at(settings, level)), "write"));
			}
			entrants.removeIf((entrant) -> !isRead(entrant));
			Standing standing = new Paired(entrants, run.profile().rhythm()).compare("", 1);
			for (Entrant entrant : entrants) {
				if (standing.labels().contains(entrant.label())) {
					this.statements.put(entrant.label(), statements(database, entrant.process()));
				}
			}
			report(run, standing);
			for (String level : LEVELS) {
				ContenderProcess far = database.startFar(at(settings, level));
				read(far);
				this.trips.put(level, Trips.of(far, "write-paced", database.way()));
				far.close();
				report(run, standing);
			}
		}
	}

	private static Settings at(Settings settings, String level) {
		return settings.with("--shadowcache.consistency.level", level)
			.with("--shadowcache.database-id", "level-" + level)
			.with("--shadowcache.consistency.intents.create", level.equals("strict"));
	}

	/** A contender that does not start is left out. */
	private boolean isRead(Entrant entrant) {
		try {
			read(entrant.process());
			return true;
		}
		catch (RuntimeException ex) {
			this.failures.append("\n%s: %s\n".formatted(entrant.label(), ex.getMessage()));
			return false;
		}
	}

	/** Writes to tables that nobody reads are not announced. */
	private static void read(ContenderProcess process) {
		Turn unused = process.turn("miss", 1, 100);
	}

	private static double statements(Database database, ContenderProcess process) throws SQLException {
		long before = questions(database);
		Turn turn = process.turn("write", 1, 500);
		return (questions(database) - before) / (double) turn.calls();
	}

	private static long questions(Database database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url(), "root", "");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select variable_value from information_schema.global_status "
						+ "where variable_name in ('COM_UPDATE', 'COM_INSERT')")) {
			long sum = 0;
			while (result.next()) {
				sum += result.getLong(1);
			}
			return sum;
		}
	}

	private void report(Run run, Standing standing) {
		Table table = new Table("level", "µs a transaction", "time against none", "round trips waited for",
				"changes more than without");
		for (String label : standing.labels()) {
			table.row(label, Table.number(standing.median(label, Turn::microsPerCall)),
					standing.speed(WITHOUT, label).text(), Table.number(this.trips.getOrDefault(label, Double.NaN)),
					Table.number(more(label)));
		}
		run.write(this, List.of(table + this.failures.toString() + StandingTable.failures(standing)));
		for (String level : LEVELS) {
			run.figures().put("write.trips." + level, rounded(this.trips.getOrDefault(level, Double.NaN)));
			run.figures().put("write.statements." + level, rounded(more(level)));
		}
	}

	private double more(String label) {
		return this.statements.getOrDefault(label, Double.NaN) - this.statements.getOrDefault(WITHOUT, Double.NaN);
	}

	private static double rounded(double value) {
		return Double.isNaN(value) ? value : Math.round(value * 10) / 10.0;
	}

}
