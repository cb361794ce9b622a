package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.sql.SqlDialect;

/**
 * Reads the catalog of one kind of database.
 */
final class CatalogReader {

	private final CatalogQueries queries;

	private final String keys;

	private final StoredCode code;

	CatalogReader(CatalogQueries queries, SqlDialect dialect) {
		this.queries = queries;
		this.keys = KeyQueries.of(dialect);
		this.code = new StoredCode(dialect);
	}

	Session session(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(this.queries.session())) {
			result.next();
			String path = result.getString(1);
			String mode = result.getString(2);
			return new Session((path != null) ? path.lines().toList() : List.of(), (mode != null) ? mode : "");
		}
	}

	Catalog read(Connection connection, CatalogNames names) throws SQLException {
		Set<TableName> keyless = new HashSet<>();
		Set<TableName> tables = tables(connection, names, keyless);
		Routines routines = routines(connection);
		Map<TableName, Optional<Set<TableName>>> bases = bases(connection, names);
		Map<TableName, Optional<Set<TableName>>> reads = new HashMap<>();
		Map<TableName, Optional<Set<TableName>>> effects = new HashMap<>(bases);
		each(connection, this.queries.views(), (row) -> {
			TableName view = names.of(row.getString(1), row.getString(2));
			StoredCode.View read = this.code.view(row.getString(3), names.within(row.getString(1)), routines);
			Optional<Set<TableName>> known = bases.getOrDefault(view, read.tables());
			reads.put(view, read.isStable() ? known : Optional.empty());
			effects.put(view, known);
		});
		each(connection, this.queries.effects(), (row) -> add(effects, names.of(row.getString(1), row.getString(2)),
				Optional.of(Set.of(names.of(row.getString(3), row.getString(4))))));
		each(connection, this.queries.triggers(), (row) -> {
			TableName table = names.of(row.getString(1), row.getString(2));
			keyless.add(table);
			add(effects, table, this.code.changedBy(row.getString(3), names.within(row.getString(1)), routines));
		});
		Map<TableName, List<TableKey.Column>> keys = KeyReader.read(connection, this.keys, names);
		keys.keySet().removeAll(keyless);
		return new Catalog(names, tables, reads, effects, routines, keys);
	}

	/**
	 * Reads the tables. Those that differ in case only are one here, whose keys nobody
	 * can tell apart.
	 */
	private Set<TableName> tables(Connection connection, CatalogNames names, Set<TableName> namesakes)
			throws SQLException {
		Set<TableName> tables = new HashSet<>();
		each(connection, this.queries.tables(), (row) -> {
			TableName table = names.of(row.getString(1), row.getString(2));
			if (!tables.add(table)) {
				namesakes.add(table);
			}
		});
		return tables;
	}

	private Routines routines(Connection connection) throws SQLException {
		Set<String> readers = new HashSet<>();
		Set<String> writers = new HashSet<>();
		each(connection, this.queries.routines(),
				(row) -> ("VOLATILE".equals(row.getString(2)) ? writers : readers).add(row.getString(1)));
		return new Routines(readers, writers);
	}

	private Map<TableName, Optional<Set<TableName>>> bases(Connection connection, CatalogNames names)
			throws SQLException {
		Map<TableName, Optional<Set<TableName>>> bases = new HashMap<>();
		if (this.queries.bases() != null) {
			each(connection, this.queries.bases(), (row) -> add(bases, names.of(row.getString(1), row.getString(2)),
					Optional.of(Set.of(names.of(row.getString(3), row.getString(4))))));
		}
		return bases;
	}

	private static void each(Connection connection, String query, Row row) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				row.take(result);
			}
		}
	}

	private static void add(Map<TableName, Optional<Set<TableName>>> all, TableName name,
			Optional<Set<TableName>> more) {
		all.merge(name, more, CatalogReader::union);
	}

	private static Optional<Set<TableName>> union(Optional<Set<TableName>> some, Optional<Set<TableName>> more) {
		if (some.isEmpty() || more.isEmpty()) {
			return Optional.empty();
		}
		Set<TableName> all = new HashSet<>(some.get());
		all.addAll(more.get());
		return Optional.of(all);
	}

	/**
	 * Takes one row.
	 */
	private interface Row {

		void take(ResultSet row) throws SQLException;

	}

}
