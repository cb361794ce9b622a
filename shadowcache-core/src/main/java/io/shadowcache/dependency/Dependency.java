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

	/** A separator and the hash of a value. */
	private static final int VALUE_LENGTH = 1 + 2 * Bits128.BYTES;

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

	/**
	 * Returns the dependency on one row of a table. A reader that names rows must read
	 * nothing else of the table; a writer that names rows must change nothing else of it.
	 * @param database the id of the database
	 * @param table the normalised name of the table
	 * @param row a hash of the row's key, never the key itself
	 * @return the dependency
	 */
	public static Dependency row(String database, TableName table, Bits128 row) {
		return new Dependency(database, Kind.ROW, table.value() + '#' + row.toHex());
	}

	/**
	 * Returns the dependency on one value of a parameter, which changes when somebody
	 * says so.
	 * @param database the id of the database
	 * @param parameter the name of the parameter
	 * @param value a hash of its value, never the value itself
	 * @return the dependency
	 */
	public static Dependency parameter(String database, String parameter, Bits128 value) {
		return new Dependency(database, Kind.PARAMETER, parameter + '=' + value.toHex());
	}

	/**
	 * Returns the dependency on whichever value of a parameter: who changes it changes
	 * them all.
	 * @param database the id of the database
	 * @param parameter the name of the parameter
	 * @return the dependency
	 */
	public static Dependency parameter(String database, String parameter) {
		return new Dependency(database, Kind.SOME_VALUE, parameter);
	}

	/**
	 * Returns what this dependency is of, without any value: fit for people and for tags.
	 * @return the table of a table or a row, the name of a parameter, the name of a query
	 * with its application
	 */
	public String subject() {
		return this.kind.isPerValue() ? this.name.substring(0, this.name.length() - VALUE_LENGTH) : this.name;
	}

	/**
	 * Returns the dependency on all rows of the table that this one is of.
	 * @return the dependency on the table
	 * @throws IllegalStateException if this is not of a table
	 */
	public Dependency wholeTable() {
		if (!this.kind.isOfTable()) {
			throw new IllegalStateException(this + " is not of a table");
		}
		return new Dependency(this.database, Kind.TABLE, subject());
	}

	/**
	 * Returns what changes when nobody knows which row of the table, or which value of
	 * the parameter, has changed.
	 * @return the dependency that all readers of single rows or values share
	 */
	public Dependency some() {
		return new Dependency(this.database, this.kind.isOfTable() ? Kind.SOME_ROW : Kind.SOME_VALUE, subject());
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
	 * Those of which there is one for each value come last.
	 */
	public enum Kind {

		/** All rows of a table. */
		TABLE('t'),
		/** All entries of a query. */
		QUERY('q'),
		/** Some row of a table, nobody knows which. */
		SOME_ROW('s'),
		/** Some value of a parameter, nobody knows which. */
		SOME_VALUE('u'),
		/** One row of a table. */
		ROW('r'),
		/** One value of a parameter. */
		PARAMETER('p');

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

		/**
		 * Whether there is one for each value of a key or of a parameter, so that there
		 * may be millions of them: whoever remembers something for each must forget it
		 * again. A version of these that is missing is only a miss.
		 * @return whether the number of its dependencies is not bounded by what was
		 * declared
		 */
		public boolean isPerValue() {
			return this == ROW || this == PARAMETER;
		}

		/**
		 * Whether dependencies of this kind are of a table.
		 * @return whether {@link Dependency#subject()} is a table
		 */
		public boolean isOfTable() {
			return this == TABLE || this == SOME_ROW || this == ROW;
		}

	}

}
