package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.Locale;

import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.benchmark.report.Machine;
import io.shadowcache.benchmark.report.Page;

/**
 * A run of some parts.
 *
 * @param profile how much is measured
 * @param figures what goals are judged by
 * @param page where tables are written
 */
public record Run(Profile profile, Figures figures, Page page) {

	/**
	 * Writes what a part has found out so far.
	 * @param part the part
	 * @param sections its tables and what belongs to them, as Markdown
	 */
	public void write(Part part, List<String> sections) {
		String load = Machine.load();
		String heading = "Profile `%s`%s.\n\n".formatted(this.profile.name().toLowerCase(Locale.ROOT),
				load.isEmpty() ? "" : ", load of the machine when this was written: " + load);
		this.page.write(part.name(), heading + String.join("\n", sections));
	}

}
