package io.shadowcache.sample.load;

/**
 * The kinds of calls that a load is mixed of.
 */
public enum CallKind {

	/** A row by its primary key. */
	POINT("1 table", """
			select id, flight_number, departure, arrival
			from flight
			where id = ?"""),

	/** The flights of a route. */
	JOIN("3 tables", """
			select f.flight_number, f.departure, l.name as airline, a.name as destination
			from flight f
			join airline l on l.id = f.airline_id
			join airport a on a.id = f.to_airport_id
			where f.from_airport_id = ? and f.to_airport_id = ?
			order by f.departure"""),

	/** What an airport's flights earn, by type of airplane. */
	REPORT("4 tables", """
			select t.name, count(*) as passengers, sum(b.price) as revenue
			from flight f
			join booking b on b.flight_id = f.id
			join airplane p on p.id = f.airplane_id
			join airplane_type t on t.id = p.type_id
			where f.from_airport_id = ?
			group by t.name
			order by revenue desc"""),

	/** Another price for a booking, which makes reports stale. */
	WRITE("writes 1 row", "update booking set price = ? where id = ?");

	private final String tables;

	private final String sql;

	CallKind(String tables, String sql) {
		this.tables = tables;
		this.sql = sql;
	}

	String tables() {
		return this.tables;
	}

	String sql() {
		return this.sql;
	}

}
