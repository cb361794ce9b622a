package io.shadowcache.compat.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * MariaDB Connector/J, which hides the server's message about a write.
 */
final class MariaDbConnector implements Driver {

	private final Connection connection;

	MariaDbConnector(Connection connection) {
		this.connection = connection;
	}

	@Override
	public List<Column> columns(ResultSet rows) throws SQLException {
		ResultSetMetaData metaData = rows.getMetaData();
		List<Column> columns = new ArrayList<>();
		for (int index = 1; index <= metaData.getColumnCount(); index++) {
			columns.add(new Column(metaData.getColumnLabel(index), kind(metaData, index)));
		}
		return columns;
	}

	private static ColumnKind kind(ResultSetMetaData metaData, int index) throws SQLException {
		String type = metaData.getColumnTypeName(index).toUpperCase(Locale.ROOT).replace(" UNSIGNED", "");
		return switch (type) {
			case "TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "INT", "BIGINT", "YEAR" -> ColumnKind.INTEGER;
			case "FLOAT", "DOUBLE" -> ColumnKind.FLOATING;
			case "DECIMAL" -> ColumnKind.DECIMAL;
			case "DATE" -> ColumnKind.DATE;
			case "DATETIME", "TIMESTAMP" -> ColumnKind.DATETIME;
			case "TIME" -> ColumnKind.TIME;
			case "JSON" -> ColumnKind.JSON;
			default -> otherKind(metaData, index, type);
		};
	}

	private static ColumnKind otherKind(ResultSetMetaData metaData, int index, String type) throws SQLException {
		return switch (type) {
			case "GEOMETRY", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
					"GEOMETRYCOLLECTION" ->
				ColumnKind.GEOMETRY;
			case "BIT" -> ColumnKind.BINARY;
			default -> isBinary(metaData.getColumnType(index)) ? ColumnKind.BINARY : ColumnKind.TEXT;
		};
	}

	private static boolean isBinary(int type) {
		return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY || type == Types.BLOB;
	}

	@Override
	public @Nullable String printed(ResultSet rows, int column) throws SQLException {
		return rows.getString(column);
	}

	@Override
	public WriteOutcome outcome(Statement statement) throws SQLException {
		long affected = statement.getLargeUpdateCount();
		org.mariadb.jdbc.client.Context context = this.connection.unwrap(org.mariadb.jdbc.Connection.class)
			.getContext();
		return new WriteOutcome(affected, 0, null, context.getServerStatus(), context.getWarning());
	}

}
