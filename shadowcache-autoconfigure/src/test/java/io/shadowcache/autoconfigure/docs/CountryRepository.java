package io.shadowcache.autoconfigure.docs;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;

public class CountryRepository {

	private final JdbcClient jdbc;

	CountryRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// tag::stale[]
	@CachedQuery(tables = "country", ttl = "5m", staleOnError = "true", staleOnTimeout = "200ms", staleFor = "1h")
	public List<String> findAll() {
		return this.jdbc.sql("select name from country order by name").query(String.class).list();
	}
	// end::stale[]

	@CachedQuery(tables = "country")
	public long count() {
		return this.jdbc.sql("select count(*) from country").query(Long.class).single();
	}

	@InvalidatesTables("country")
	public void changed() {
		// by another program
	}

}
