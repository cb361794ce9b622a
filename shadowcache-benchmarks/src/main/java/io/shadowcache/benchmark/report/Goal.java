package io.shadowcache.benchmark.report;

import java.util.List;

/**
 * Something that figures are to reach.
 *
 * @param id its id, such as {@code G1}
 * @param text what it says
 * @param figure the name of the figure
 * @param bound what the figure is compared with
 * @param least whether the figure is to be at least the bound, otherwise at most
 */
public record Goal(String id, String text, String figure, double bound, boolean least) {

	static Goal atLeast(String id, String text, String figure, double bound) {
		return new Goal(id, text, figure, bound, true);
	}

	static Goal atMost(String id, String text, String figure, double bound) {
		return new Goal(id, text, figure, bound, false);
	}

	/**
	 * Says whether it is met.
	 * @param figures what was measured
	 * @return {@code yes}, {@code no} or {@code not measured}
	 */
	String verdict(Figures figures) {
		double value = figures.get(this.figure);
		if (Double.isNaN(value)) {
			return "not measured";
		}
		return (this.least ? value >= this.bound : value <= this.bound) ? "yes" : "**no**";
	}

	/**
	 * Writes all goals.
	 * @param goals in the order of the table
	 * @param figures what was measured
	 * @return a table in Markdown
	 */
	public static String table(List<Goal> goals, Figures figures) {
		Table table = new Table("id", "goal", "measured", "wanted", "met");
		for (Goal goal : goals) {
			table.row(goal.id(), goal.text(), Table.number(figures.get(goal.figure())),
					(goal.least() ? "≥ " : "≤ ") + Table.number(goal.bound()), goal.verdict(figures));
		}
		return table.toString();
	}

}
