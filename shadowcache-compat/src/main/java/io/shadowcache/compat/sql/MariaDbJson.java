package io.shadowcache.compat.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import com.mysql.cj.result.Field;

/**
 * Tells JSON columns of a MariaDB server from LONGTEXT, which Connector/J takes them for.
 * MariaDB marks them by a constraint of the column's name; of expressions it cannot be
 * told.
 */
final class MariaDbJson {

	private static final String QUESTION = """
			SELECT COUNT(*) FROM information_schema.check_constraints
			WHERE constraint_schema = ? AND table_name = ? AND constraint_name = ? AND check_clause LIKE 'json_valid(%'""";

	/** Four bytes a character, as far as a LONGTEXT can grow. */
	private static final long LONGTEXT = 0xFFFF_FFFFL;

	private final Connection connection;

	MariaDbJson(Connection connection) {
		this.connection = connection;
	}

	boolean isJson(Field field) throws SQLException {
		String column = field.getOriginalName();
		return field.getLength() == LONGTEXT && column != null && !column.isEmpty()
				&& this.connection.getMetaData().getDatabaseProductVersion().contains("MariaDB") && isMarked(field);
	}

	private boolean isMarked(Field field) throws SQLException {
		try (PreparedStatement question = this.connection.prepareStatement(QUESTION)) {
			question.setString(1, field.getDatabaseName());
			question.setString(2, field.getOriginalTableName());
			question.setString(3, field.getOriginalName());
			try (ResultSet answer = question.executeQuery()) {
				return answer.next() && answer.getInt(1) > 0;
			}
		}
	}

}
