package io.shadowcache.spring.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.shadowcache.spring.testing.MariaDb;
import io.shadowcache.spring.testing.MariaDbExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(MariaDbExtension.class)
class InnodbTransactionWatchTests {

	private static final long HALF_A_PAUSE = 60;

	/**
	 * Two instances that pause for the same time read in turn for ever, and the server
	 * never renews its copy.
	 */
	@Test
	void instanceThatAlwaysReadsInBetweenDoesNotKeepItFromAnAnswer(MariaDb server) throws SQLException {
		DriverManagerDataSource source = new DriverManagerDataSource(server.url(), server.user(), "");
		JdbcTemplate other = new JdbcTemplate(source);
		Runnable read = () -> other.queryForList("select trx_id from information_schema.innodb_trx");
		Executor between = CompletableFuture.delayedExecutor(HALF_A_PAUSE, TimeUnit.MILLISECONDS);
		read.run();
		try (Connection connection = source.getConnection()) {
			Connection rival = onEachStatement(connection, () -> between.execute(read));
			assertThat(new InnodbTransactionWatch().begin(rival)).isNotNull();
		}
	}

	private static Connection onEachStatement(Connection connection, Runnable action) {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("createStatement")) {
						action.run();
					}
					return method.invoke(connection, arguments);
				});
	}

}
