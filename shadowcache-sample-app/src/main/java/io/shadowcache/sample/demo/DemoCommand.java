package io.shadowcache.sample.demo;

import java.util.List;
import java.util.Map;

import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.jdbc.client.SqlQuery;
import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Miss, hit, forced refresh, invalidation, miss: the life of one entry.
 */
@Component
@Profile("demo")
class DemoCommand implements Command {

	private static final String FLIGHTS_BY_AIRLINE = """
			select l.name, count(*) as flights
			from flight f
			join airline l on l.id = f.airline_id
			join airport a on a.id = f.from_airport_id
			where a.country = ?
			group by l.name
			order by flights desc, l.name
			limit 10""";

	private static final double NANOS_PER_MILLI = 1e6;

	private final SqlQuery query;

	private final Terminal terminal;

	DemoCommand(SqlCache cache, Terminal terminal) {
		this.query = cache.sql(FLIGHTS_BY_AIRLINE).name("demo").param("US");
		this.terminal = terminal;
	}

	@Override
	public int run() {
		MappedQuery<Map<String, Object>> rows = this.query.query();
		rows.entry().evict();
		this.terminal.print("The ten airlines with most flights from the US, five times:");
		show("1. first call", rows.list());
		show("2. second call", rows.list());
		show("3. forced refresh", this.query.forceRefresh().query().list());
		this.terminal.print("%-20s Cache invalidated: %s", "4. invalidation", rows.entry().evict() ? "True" : "False");
		show("5. call after it", rows.list());
		return 0;
	}

	private void show(String step, CachedResult<List<Map<String, Object>>> result) {
		this.terminal.print("%-20s %-10s %10.3f ms   %d rows", step, result.source(),
				result.latency().toNanos() / NANOS_PER_MILLI, result.value().size());
	}

}
