package io.shadowcache.spring.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * H2 in memory that counts how many connections were taken.
 */
class CountingDataSource extends DelegatingDataSource {

	private final AtomicInteger connections = new AtomicInteger();

	CountingDataSource() {
		super(new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())));
		JdbcTemplate jdbc = new JdbcTemplate(this);
		jdbc.execute("create table item (id int primary key, name varchar(20))");
		jdbc.execute("insert into item values (1, 'a'), (2, 'a'), (3, 'b')");
	}

	int taken() {
		return this.connections.getAndSet(0);
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.connections.incrementAndGet();
		return super.getConnection();
	}

}
