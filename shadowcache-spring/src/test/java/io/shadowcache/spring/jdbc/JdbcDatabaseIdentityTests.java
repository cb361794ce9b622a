package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.spring.interceptor.DeclarationException;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcDatabaseIdentityTests {

	@Test
	void poolTellsItsUrlWithoutAConnection() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:mysql://no-such-host.invalid/shop");
			assertThat(of(new DelegatingDataSource(pool), null).id()).isEqualTo("mysql:no-such-host.invalid:3306:shop");
			assertThat(pool.isRunning()).isFalse();
		}
	}

	@Test
	void configuredIdWins() {
		assertThat(of(new DriverManagerDataSource("jdbc:mysql://db/shop"), "mine"))
			.returns("mine", JdbcDatabaseIdentity::id)
			.returns("shop", JdbcDatabaseIdentity::defaultSchema);
	}

	@Test
	void connectionIsAskedIfNothingElseTells() {
		DataSource silent = new Silent(new DriverManagerDataSource("jdbc:h2:mem:shop"));
		assertThat(of(silent, null).id()).isEqualTo("h2:mem:shop");
	}

	@Test
	void unknownUrlSaysWhichPropertyToSet() {
		assertThatExceptionOfType(DeclarationException.class).isThrownBy(of(new Silent(null), null)::id)
			.satisfies((failure) -> assertThat(failure.getAction()).contains("shadowcache.database-id"));
		assertThat(of(new Silent(null), "mine")).returns("mine", JdbcDatabaseIdentity::id)
			.returns("", JdbcDatabaseIdentity::defaultSchema);
	}

	private static JdbcDatabaseIdentity of(DataSource dataSource, String id) {
		return new JdbcDatabaseIdentity(() -> dataSource, id);
	}

	private static final class Silent extends AbstractDataSource {

		private final DataSource target;

		Silent(DataSource target) {
			this.target = target;
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (this.target == null) {
				throw new SQLException("No server");
			}
			return this.target.getConnection();
		}

		@Override
		public Connection getConnection(String user, String password) throws SQLException {
			return getConnection();
		}

	}

}
