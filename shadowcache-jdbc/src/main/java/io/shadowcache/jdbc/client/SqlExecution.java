package io.shadowcache.jdbc.client;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Executes statements on the observed database.
 */
final class SqlExecution {

	private final NamedParameterJdbcTemplate template;

	private final JdbcClient client;

	SqlExecution(DataSource dataSource) {
		this.template = new NamedParameterJdbcTemplate(dataSource);
		this.client = JdbcClient.create(this.template);
	}

	<T> List<T> rows(String sql, SqlParameters parameters, RowMapping<T> mapping) {
		return mapping.rows().apply(statement(sql, parameters));
	}

	int update(String sql, SqlParameters parameters) {
		return statement(sql, parameters).update();
	}

	/**
	 * Executes a statement that may or may not bring rows.
	 */
	Outcome execute(String sql, SqlParameters parameters) {
		if (!parameters.named().isEmpty()) {
			return outcome(this.template.execute(sql, parameters.named(), SqlExecution::run));
		}
		@Nullable Object[] arguments = parameters.positional().toArray();
		PreparedStatementCallback<Outcome> callback = (statement) -> {
			new ArgumentPreparedStatementSetter(arguments).setValues(statement);
			return run(statement);
		};
		return outcome(this.template.getJdbcOperations().execute(sql, callback));
	}

	private StatementSpec statement(String sql, SqlParameters parameters) {
		StatementSpec statement = this.client.sql(sql);
		return parameters.named().isEmpty() ? statement.params(parameters.positional())
				: statement.params(parameters.named());
	}

	private static Outcome run(PreparedStatement statement) throws SQLException {
		if (!statement.execute()) {
			return new Outcome(List.of(), Math.max(0, statement.getUpdateCount()));
		}
		try (ResultSet rows = statement.getResultSet()) {
			return new Outcome(new RowMapperResultSetExtractor<>(new ColumnMapRowMapper()).extractData(rows), 0);
		}
	}

	private static Outcome outcome(@Nullable Outcome outcome) {
		if (outcome == null) {
			throw new IllegalStateException("A statement has brought nothing");
		}
		return outcome;
	}

	/**
	 * What a statement has brought.
	 *
	 * @param rows its rows
	 * @param updated how many rows it has changed
	 */
	record Outcome(List<Map<String, @Nullable Object>> rows, int updated) {
	}

}
