package io.shadowcache.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of one DataSource besides the primary one, under
 * {@code shadowcache.data-sources.<name of the bean>}.
 *
 * @param enabled Whether queries of this DataSource are cached, and its writes followed.
 * @param databaseId Id of its database, which applications that share it must agree on.
 * Made from the JDBC URL (host, port, catalog) by default.
 */
public record DataSourceProperties(@DefaultValue("true") boolean enabled, @Nullable String databaseId) {

	public DataSourceProperties {
		PropertyRules.name("shadowcache.data-sources.*.database-id", databaseId);
	}

}
