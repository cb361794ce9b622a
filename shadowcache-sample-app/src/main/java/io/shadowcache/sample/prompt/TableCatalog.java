package io.shadowcache.sample.prompt;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds tables in the database's own description of itself, and remembers those that it
 * has found.
 */
@Component
@Profile("prompt")
class TableCatalog {

	private final Map<String, LookupTable> known = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	TableCatalog(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a table by its exact name.
	 * @param wanted {@code table}, of the current schema, or {@code schema.table}
	 * @throws LookupException if there is none
	 */
	LookupTable table(String wanted) {
		LookupTable table = this.known.get(wanted);
		if (table == null) {
			table = find(wanted).orElseThrow(() -> new LookupException(
					"There is no table '%s'; a table of another schema is written schema.table".formatted(wanted)));
			this.known.put(wanted, table);
		}
		return table;
	}

	private Optional<LookupTable> find(String wanted) {
		return Objects.requireNonNull(this.jdbc
			.execute((ConnectionCallback<Optional<LookupTable>>) (connection) -> read(connection, wanted)));
	}

	private static Optional<LookupTable> read(Connection connection, String wanted) throws SQLException {
		boolean schemas = connection.getMetaData().supportsSchemasInTableDefinitions();
		String current = schemas ? connection.getSchema() : connection.getCatalog();
		Optional<LookupTable> table = (current != null) ? read(connection, current, wanted) : Optional.empty();
		int dot = wanted.indexOf('.');
		if (table.isPresent() || dot < 0) {
			return table;
		}
		return read(connection, wanted.substring(0, dot), wanted.substring(dot + 1));
	}

	private static Optional<LookupTable> read(Connection connection, String schema, String table) throws SQLException {
		List<Column> columns = columns(connection, schema, table);
		if (columns.isEmpty()) {
			return Optional.empty();
		}
		String quote = connection.getMetaData().getIdentifierQuoteString();
		return Optional.of(new LookupTable(schema + "." + table,
				LookupTable.quoted(schema, quote) + "." + LookupTable.quoted(table, quote), quote, columns));
	}

	/**
	 * Metadata are asked by patterns and answered in the case of the database, so the
	 * answer is compared with what was asked for.
	 */
	private static List<Column> columns(Connection connection, String schema, String table) throws SQLException {
		DatabaseMetaData data = connection.getMetaData();
		boolean schemas = data.supportsSchemasInTableDefinitions();
		String escape = data.getSearchStringEscape();
		String catalog = schemas ? connection.getCatalog() : schema;
		String pattern = schemas ? literally(schema, escape) : null;
		List<Column> columns = new ArrayList<>();
		try (ResultSet row = data.getColumns(catalog, pattern, literally(table, escape), null)) {
			while (row.next()) {
				String actualSchema = row.getString(schemas ? "TABLE_SCHEM" : "TABLE_CAT");
				if (schema.equals(actualSchema) && table.equals(row.getString("TABLE_NAME"))) {
					columns.add(new Column(row.getString("COLUMN_NAME"), row.getInt("DATA_TYPE"),
							row.getString("TYPE_NAME")));
				}
			}
		}
		return columns;
	}

	private static String literally(String name, String escape) {
		return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
	}

}
