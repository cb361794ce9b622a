package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The state of the scan between one pair of parentheses.
 */
final class Frame {

	final Set<String> commonTables;

	final String function;

	final Sources sources;

	boolean isQuery;

	boolean inTables;

	private Frame(Set<String> commonTables, String function, Sources sources) {
		this.commonTables = commonTables;
		this.function = function;
		this.sources = sources;
	}

	static Frame query(Set<String> commonTables) {
		Frame frame = new Frame(commonTables, "", new Sources());
		frame.isQuery = true;
		return frame;
	}

	static Frame arguments(Frame around, String function) {
		return new Frame(around.commonTables, function, new Sources());
	}

	static Frame tables(Frame around) {
		Frame frame = new Frame(around.commonTables, "", around.sources);
		frame.isQuery = true;
		frame.inTables = true;
		return frame;
	}

	static Set<String> with(Set<String> names, String name) {
		Set<String> more = new HashSet<>(names);
		more.add(name);
		return more;
	}

	/**
	 * The tables of one list, derived ones included, by alias.
	 */
	static final class Sources {

		final List<Source> tables = new ArrayList<>();

		int count;

		/** Whether the list names targets, so that it is not known yet who is read. */
		boolean areTargets;

	}

	/**
	 * A table in a list.
	 *
	 * @param table its name
	 * @param alias its alias, an empty string if it has none
	 */
	record Source(SqlName table, String alias) {

		boolean isMeantBy(SqlName target) {
			if (!this.alias.isEmpty()) {
				return target.schema().isEmpty() && this.alias.equalsIgnoreCase(target.name());
			}
			return this.table.name().equalsIgnoreCase(target.name());
		}

	}

}
