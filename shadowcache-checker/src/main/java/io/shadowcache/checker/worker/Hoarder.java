package io.shadowcache.checker.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Takes all connections of the pool when the board says so, and gives them back.
 */
final class Hoarder implements Runnable {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private final HikariDataSource pool;

	private final Board board;

	Hoarder(HikariDataSource pool, Board board) {
		this.pool = pool;
		this.board = board;
	}

	@Override
	public void run() {
		while (this.board.phase() == Phase.RUN) {
			if (this.board.orders().isHoarding()) {
				hoard();
			}
			LockSupport.parkNanos(PAUSE);
		}
	}

	private void hoard() {
		List<Connection> taken = new ArrayList<>();
		try {
			while (taken.size() < this.pool.getMaximumPoolSize() && this.board.orders().isHoarding()) {
				taken.add(this.pool.getConnection());
			}
			while (this.board.orders().isHoarding()) {
				LockSupport.parkNanos(PAUSE);
			}
		}
		catch (SQLException ex) {
			// the database is away, too
		}
		finally {
			taken.forEach(Hoarder::giveBack);
		}
	}

	private static void giveBack(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			// it is gone
		}
	}

}
