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
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of one kind of database.
 */
final class CatalogReader {

	private final CatalogQueries queries;

	private final SqlAnalyzer analyzer;

	private final String defaultSchema;

	private final String keys;

	CatalogReader(CatalogQueries queries, String keys, SqlAnalyzer analyzer, String defaultSchema) {
		this.queries = queries;
		this.keys = keys;
		this.analyzer = analyzer;
		this.defaultSchema = defaultSchema;
	}

	Catalog read(Connection connection) throws SQLException {
		Set<TableName> tables = new HashSet<>();
		Map<TableName, Optional<Set<TableName>>> views = new HashMap<>();
		Map<TableName, Optional<Set<TableName>>> effects = new HashMap<>();
		each(connection, this.queries.tables(), (row) -> tables.add(name(row, 1)));
		each(connection, this.queries.views(), (row) -> views.put(name(row, 1), readBy(row.getString(3), row)));
		each(connection, this.queries.effects(),
				(row) -> effects.merge(name(row, 1), Optional.of(Set.of(name(row, 3))), CatalogReader::union));
		Set<TableName> triggered = new HashSet<>();
		each(connection, this.queries.triggers(), (row) -> {
			triggered.add(name(row, 1));
			effects.merge(name(row, 1), changedBy(row.getString(3), row), CatalogReader::union);
		});
		Map<TableName, List<TableKey.Column>> keys = KeyReader.read(connection, this.keys, this.defaultSchema);
		keys.keySet().removeAll(triggered);
		return new Catalog(tables, views, effects, keys);
	}

	private static void each(Connection connection, String query, Row row) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				row.take(result);
			}
		}
	}

	private TableName name(ResultSet row, int column) throws SQLException {
		return new SqlName(row.getString(column), row.getString(column + 1)).toTableName(this.defaultSchema);
	}

	/**
	 * A definition names tables of its own schema without it. It is empty for who may not
	 * see it.
	 */
	private Optional<Set<TableName>> readBy(@Nullable String definition, ResultSet row) throws SQLException {
		if (definition == null || definition.isBlank()) {
			return Optional.empty();
		}
		SqlEffect effect = this.analyzer.analyze(definition);
		boolean understood = effect.isUnderstood() && !effect.writesAnything() && !effect.reads().isEmpty();
		return understood ? Optional.of(names(effect.reads(), row.getString(1))) : Optional.empty();
	}

	private Optional<Set<TableName>> changedBy(@Nullable String code, ResultSet row) throws SQLException {
		if (code == null) {
			return Optional.empty();
		}
		SqlEffect effect = this.analyzer.analyze(code);
		boolean understood = effect.isUnderstood() && !effect.writesUnknown();
		return understood ? Optional.of(names(effect.writes(), row.getString(1))) : Optional.empty();
	}

	private Set<TableName> names(Set<SqlName> names, String schema) {
		Set<TableName> tables = new HashSet<>();
		for (SqlName name : names) {
			SqlName qualified = name.schema().isEmpty() ? new SqlName(schema, name.name()) : name;
			tables.add(qualified.toTableName(this.defaultSchema));
			tables.add(name.toTableName(this.defaultSchema));
		}
		return tables;
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
