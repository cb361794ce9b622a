package io.shadowcache.autoconfigure;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the observation of SQL.
 *
 * @param observe Whether the tables that queries read and statements write are found out
 * from the SQL that the application executes.
 * @param maxStatements How many distinct SQL texts are kept in parsed form.
 * @param candidates Whether the time of statements that are not cached is added up, so
 * that the endpoint can name those that would be worth it.
 * @param queries Names of queries of the programmatic API that have settings under
 * shadowcache.queries.
 */
@ConfigurationProperties("shadowcache.sql")
public record SqlProperties(@DefaultValue("true") boolean observe, @DefaultValue("10000") int maxStatements,
		@DefaultValue("true") boolean candidates, @DefaultValue List<String> queries) {

	public SqlProperties {
		queries = List.copyOf(queries);
		PropertyRules.positive("shadowcache.sql.max-statements", maxStatements);
	}

}
