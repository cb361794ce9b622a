package io.shadowcache.autoconfigure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Lists the tables and views of a database, with one question to its metadata.
 */
final class DatabaseTables {

	private final DataSource dataSource;

	private final String defaultSchema;

	DatabaseTables(DataSource dataSource, String defaultSchema) {
		this.dataSource = dataSource;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Returns all names, normalised as those of dependencies are.
	 * @throws SQLException if the database does not answer
	 */
	Set<String> names() throws SQLException {
		Set<String> names = new HashSet<>();
		try (Connection connection = this.dataSource.getConnection();
				ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
			while (tables.next()) {
				String table = tables.getString("TABLE_NAME");
				String schema = tables.getString("TABLE_SCHEM");
				names.add(normalised((schema != null) ? schema : tables.getString("TABLE_CAT"), table));
			}
		}
		return names;
	}

	private String normalised(@Nullable String schema, String table) {
		boolean unqualified = schema == null || schema.isEmpty() || schema.equalsIgnoreCase(this.defaultSchema);
		return (unqualified ? table : schema + "." + table).toLowerCase(Locale.ROOT);
	}

}
