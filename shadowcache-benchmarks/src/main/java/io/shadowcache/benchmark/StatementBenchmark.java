package io.shadowcache.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.sql.ObservedApplication;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A known statement on an observed connection, on one that is not, and on one that has
 * the proxies only. The database is H2 in memory: the difference is what matters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatementBenchmark {

	private static final String SELECT = "select amount from item where id = ?";

	/** Changes no row, so that the transaction does not grow. */
	private static final String UPDATE = "update item set amount = 2 where id = ? and 1 = 0";

	private static final String UPDATE_ROW = "update item set amount = 2 where id = ?";

	private static final int BATCH = 20;

	private static final int NO_ROW = -1;

	/** What is between the benchmark and the driver. */
	@Param({ "BARE", "PROXY", "OBSERVED", "RECORDED" })
	private ObservedApplication.@Nullable Access access;

	private @Nullable ObservedApplication application;

	private @Nullable Connection connection;

	private @Nullable PreparedStatement select;

	private @Nullable PreparedStatement selectAll;

	private @Nullable PreparedStatement update;

	private @Nullable PreparedStatement updateRow;

	/**
	 * Starts the application.
	 * @throws SQLException if the database does not answer
	 */
	@Setup
	public void start() throws SQLException {
		ObservedApplication started = new ObservedApplication();
		this.application = started;
		Connection open = started.connection(present(this.access));
		open.setAutoCommit(false);
		this.connection = open;
		this.select = open.prepareStatement(SELECT);
		this.selectAll = open.prepareStatement("select amount from item");
		this.update = open.prepareStatement(UPDATE);
		this.updateRow = open.prepareStatement(UPDATE_ROW);
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
	 * Prepared queries in the load of a cached query, which is a small part of this.
	 * @return a number
	 * @throws Exception if the database does not answer
	 */
	@Benchmark
	@OperationsPerInvocation(ObservedApplication.ROWS)
	public int preparedSelectInLoad() throws Exception {
		return present(this.application).load(() -> {
			int sum = 0;
			for (int count = 0; count < ObservedApplication.ROWS; count++) {
				sum += preparedSelect();
			}
			return sum;
		});
	}

	/**
	 * One row of a result.
	 * @return a number
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	@OperationsPerInvocation(ObservedApplication.ROWS)
	public int row() throws SQLException {
		int sum = 0;
		try (ResultSet result = present(this.selectAll).executeQuery()) {
			while (result.next()) {
				sum += result.getInt(1);
			}
		}
		return sum;
	}

	/**
	 * A prepared change of a table in a transaction that stays open.
	 * @return the number of rows
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int preparedUpdate() throws SQLException {
		PreparedStatement statement = present(this.update);
		statement.setInt(1, NO_ROW);
		return statement.executeUpdate();
	}

	/**
	 * The same of a row that it names.
	 * @return the number of rows
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	public int preparedRowUpdate() throws SQLException {
		PreparedStatement statement = present(this.updateRow);
		statement.setInt(1, NO_ROW);
		return statement.executeUpdate();
	}

	/**
	 * One of a batch of 20 changes of a table, in a transaction that stays open.
	 * @return the numbers of rows
	 * @throws SQLException if the database does not answer
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public int[] batchedUpdate() throws SQLException {
		PreparedStatement statement = present(this.update);
		for (int count = 0; count < BATCH; count++) {
			statement.setInt(1, NO_ROW);
			statement.addBatch();
		}
		return statement.executeBatch();
	}

	private static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("Not started");
		}
		return value;
	}

}
