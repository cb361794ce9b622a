package io.shadowcache.dependency;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something an entry was computed from: when it changes, the entry is stale.
 *
 * @param database the id of the database it belongs to, which is also the name of the
 * control keys' group
 * @param kind what it is
 * @param name its normalised name, unique within database and kind
 */
public record Dependency(String database, Kind kind, String name) implements Comparable<Dependency> {

	private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::database)
		.thenComparing(Dependency::kind)
		.thenComparing(Dependency::name);

	public Dependency {
		Objects.requireNonNull(kind, "kind");
		if (database.isBlank() || name.isBlank()) {
			throw new IllegalArgumentException(
					"A dependency needs a database and a name, got '%s' and '%s'".formatted(database, name));
		}
	}

	/**
	 * Returns the dependency on all rows of a table.
	 * @param database the id of the database
	 * @param table the normalised name of the table
	 * @return the dependency
	 */
	public static Dependency table(String database, TableName table) {
		return new Dependency(database, Kind.TABLE, table.value());
	}

	/**
	 * Returns the dependency that all entries of one query share, so that they can be
	 * evicted together.
	 * @param database the id of the database that the query reads
	 * @param application the application that owns the query
	 * @param query the name of the query
	 * @return the dependency
	 */
	public static Dependency query(String database, String application, String query) {
		return new Dependency(database, Kind.QUERY, application + "/" + query);
	}

	@Override
	public int compareTo(Dependency other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.kind.code() + ":" + this.name;
	}

	/**
	 * The kinds of dependency, each with the letter that stands for it in control keys.
	 */
	public enum Kind {

		/** All rows of a table. */
		TABLE('t'),
		/** All entries of a query. */
		QUERY('q');

		private final char code;

		Kind(char code) {
			this.code = code;
		}

		/**
		 * Returns the letter of this kind in control keys.
		 * @return a letter, never reused for another kind
		 */
		public char code() {
			return this.code;
		}

	}

}
