package io.shadowcache.benchmark.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of {@link AirportQueries} on MariaDB, the same each time.
 */
public final class AirportData {

	static final int FARES = 1000;

	private static final List<String> STATEMENTS = List.of(
			"create table airline (id bigint primary key, name varchar(60))",
			"insert into airline select seq, concat('Airline ', seq) from seq_1_to_50",
			"create table airport (id bigint primary key, iata char(3))",
			"insert into airport select seq, concat(char(65 + seq div 26), char(65 + seq % 26), 'X') from seq_1_to_100",
			"create table airplane_type (id bigint primary key, capacity int)",
			"insert into airplane_type select seq, 80 + seq * 12 from seq_1_to_20",
			"create table airplane (id bigint primary key, type_id bigint)",
			"insert into airplane select seq, 1 + seq % 20 from seq_1_to_200",
			"""
					create table flight (id bigint primary key, flight_number varchar(10), airline_id bigint, airplane_id bigint,
						from_airport_id bigint, to_airport_id bigint, departure datetime, key (from_airport_id, departure))""",
			"""
					insert into flight select seq, concat('SC', seq), 1 + seq % 50, 1 + seq % 200, 1 + seq % 100,
						1 + seq % 97, '2026-01-01' + interval seq minute from seq_1_to_10000""",
			"create table booking (id bigint primary key, flight_id bigint, price decimal(8,2), key (flight_id))",
			"insert into booking select seq, 1 + seq % 10000, 50 + seq % 300 from seq_1_to_50000",
			"create table fare (flight_id bigint primary key, price decimal(12,2))",
			"insert into fare select seq, 100 from seq_1_to_" + FARES, "analyze table flight, booking");

	private AirportData() {
	}

	/**
	 * Creates and fills the tables.
	 * @param url where the database is, whose user {@code root} needs no password
	 * @throws SQLException if that fails
	 */
	public static void create(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "root", "");
				Statement statement = connection.createStatement()) {
			for (String sql : STATEMENTS) {
				statement.execute(sql);
			}
		}
	}

}
