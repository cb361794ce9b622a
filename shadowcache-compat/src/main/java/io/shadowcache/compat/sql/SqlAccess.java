package io.shadowcache.compat.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Runs statements whose values stand in the text, so that the server prints results as it
 * does for drivers of other languages. Each statement has a connection of its own and is
 * committed.
 */
public final class SqlAccess {

	private final DataSource dataSource;

	public SqlAccess(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Runs a statement.
	 * @param statement the text with its values
	 * @param cells how to convert values
	 * @return all that it gave
	 * @throws SQLException the database's own
	 */
	public SqlResults run(BoundSql statement, CellFormat cells) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement execution = connection.createStatement()) {
			execution.setEscapeProcessing(false);
			Driver driver = Driver.of(connection);
			List<SqlResults.Part> parts = new ArrayList<>();
			boolean rows = execution.execute(statement.text(SqlMode.of(connection)));
			while (rows || execution.getLargeUpdateCount() >= 0) {
				parts.add(rows ? rows(execution, driver, cells)
						: new SqlResults.Part(List.of(), driver.outcome(execution)));
				rows = execution.getMoreResults();
			}
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
			return new SqlResults(parts);
		}
	}

	private static SqlResults.Part rows(Statement execution, Driver driver, CellFormat cells) throws SQLException {
		try (ResultSet result = execution.getResultSet()) {
			List<Column> columns = driver.columns(result);
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			while (result.next()) {
				Map<String, @Nullable Object> row = new LinkedHashMap<>();
				for (int index = 0; index < columns.size(); index++) {
					Column column = columns.get(index);
					row.put(column.label(), cell(driver, result, index + 1, column.kind(), cells));
				}
				rows.add(row);
			}
			return new SqlResults.Part(rows, null);
		}
	}

	private static @Nullable Object cell(Driver driver, ResultSet result, int index, ColumnKind kind, CellFormat cells)
			throws SQLException {
		if (kind.isBytes()) {
			byte[] bytes = result.getBytes(index);
			return (bytes != null) ? cells.ofBytes(kind, bytes) : null;
		}
		String text = kind.isText() ? result.getString(index) : driver.printed(result, index);
		return (text != null) ? cells.ofText(kind, text) : null;
	}

}
