package io.shadowcache.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.sql.ObservedApplication;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A known statement on a connection that is observed, and on one that is not. The
 * database is H2 in memory, since the difference is what matters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatementBenchmark {

	private static final String SELECT = "select amount from item where id = ?";

	private static final String UPDATE = "update item set amount = ? where id = 1";

	/** Whether the connection is observed. */
	@Param({ "false", "true" })
	private boolean observed;

	private @Nullable ObservedApplication application;

	private @Nullable Connection connection;

	private @Nullable PreparedStatement select;

	private @Nullable PreparedStatement update;

	/**
	 * Starts the application.
	 * @throws SQLException if the database does not answer
	 */
	@Setup
	public void start() throws SQLException {
		ObservedApplication started = new ObservedApplication();
		this.application = started;
		Connection open = started.connection(this.observed);
		open.setAutoCommit(false);
		this.connection = open;
		this.select = open.prepareStatement(SELECT);
		this.update = open.prepareStatement(UPDATE);
	}

	/**
	 * Stops it.
	 * @throws SQLException if the connection cannot be closed
	 */
	@TearDown
	public void stop() throws SQLException {
		if (this.connection != null) {
			this.connection.close();
		}
		if (this.application != null) {
			this.application.close();
		}
	}

	/**
	 * A prepared query, executed again.
	 * @return a number
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int preparedSelect() throws SQLException {
		PreparedStatement statement = present(this.select);
		statement.setInt(1, 1);
		try (ResultSet result = statement.executeQuery()) {
			return result.next() ? result.getInt(1) : 0;
		}
	}

	/**
	 * A query that is prepared for one execution.
	 * @return a number
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int prepareAndSelect() throws SQLException {
		try (PreparedStatement statement = present(this.connection).prepareStatement(SELECT)) {
			statement.setInt(1, 1);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? result.getInt(1) : 0;
			}
		}
	}

	/**
	 * A query by a plain statement.
	 * @return a number
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int plainSelect() throws SQLException {
		try (Statement statement = present(this.connection).createStatement();
				ResultSet result = statement.executeQuery("select amount from item where id = 1")) {
			return result.next() ? result.getInt(1) : 0;
		}
	}

	/**
	 * A prepared change in a transaction that stays open.
	 * @return the number of rows
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int preparedUpdate() throws SQLException {
		PreparedStatement statement = present(this.update);
		statement.setInt(1, 2);
		return statement.executeUpdate();
	}

	private static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("Not started");
		}
		return value;
	}

}
