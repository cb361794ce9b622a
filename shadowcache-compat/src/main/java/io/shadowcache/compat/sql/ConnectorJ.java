package io.shadowcache.compat.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import com.mysql.cj.jdbc.result.ResultSetInternalMethods;
import com.mysql.cj.jdbc.result.ResultSetMetaData;
import com.mysql.cj.result.Field;
import org.jspecify.annotations.Nullable;

/**
 * MySQL Connector/J.
 */
final class ConnectorJ implements Driver {

	/** The collation {@code binary}. */
	private static final int BINARY = 63;

	private final Connection connection;

	private final MariaDbJson mariaDbJson;

	ConnectorJ(Connection connection) {
		this.connection = connection;
		this.mariaDbJson = new MariaDbJson(connection);
	}

	@Override
	public List<Column> columns(ResultSet rows) throws SQLException {
		List<Column> columns = new ArrayList<>();
		for (Field field : rows.getMetaData().unwrap(ResultSetMetaData.class).getFields()) {
			ColumnKind kind = kind(field);
			boolean json = kind == ColumnKind.TEXT && this.mariaDbJson.isJson(field);
			columns.add(new Column(Objects.requireNonNullElse(field.getName(), ""), json ? ColumnKind.JSON : kind));
		}
		return columns;
	}

	/** By the type codes of the protocol, which are what other drivers go by. */
	private static ColumnKind kind(Field field) {
		return switch (field.getMysqlTypeId()) {
			case 1, 2, 3, 8, 9, 13 -> ColumnKind.INTEGER;
			case 4, 5 -> ColumnKind.FLOATING;
			case 0, 246 -> ColumnKind.DECIMAL;
			case 10 -> ColumnKind.DATE;
			case 7, 12 -> ColumnKind.DATETIME;
			case 11 -> ColumnKind.TIME;
			default -> otherKind(field);
		};
	}

	private static ColumnKind otherKind(Field field) {
		return switch (field.getMysqlTypeId()) {
			case 242 -> ColumnKind.VECTOR;
			case 245 -> ColumnKind.JSON;
			case 255 -> ColumnKind.GEOMETRY;
			default -> (field.getCollationIndex() == BINARY) ? ColumnKind.BINARY : ColumnKind.TEXT;
		};
	}

	@Override
	public @Nullable String printed(ResultSet rows, int column) throws SQLException {
		byte[] bytes = rows.getBytes(column);
		return (bytes != null) ? new String(bytes, StandardCharsets.US_ASCII) : null;
	}

	@Override
	public WriteOutcome outcome(Statement statement) throws SQLException {
		ResultSetInternalMethods result = statement.unwrap(JdbcStatement.class).getResultSetInternal();
		int status = this.connection.unwrap(MysqlConnection.class).getSession().getServerSession().getStatusFlags();
		String info = result.getServerInfo();
		return new WriteOutcome(result.getUpdateCount(), Math.max(0, result.getUpdateID()), (info != null) ? info : "",
				status, warnings(statement));
	}

	private static int warnings(Statement statement) throws SQLException {
		int count = 0;
		for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
			count++;
		}
		return count;
	}

}
