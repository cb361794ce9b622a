package io.shadowcache.autoconfigure;

import io.shadowcache.engine.UndeclaredTables;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the tables that queries depend on.
 *
 * @param undeclared What to do when a query that declares its tables is seen to read
 * another one: depend on it as well (add), warn once and depend on the declared ones only
 * (warn), or fail the call (fail).
 */
@ConfigurationProperties("shadowcache.tables")
public record TablesProperties(@DefaultValue("add") UndeclaredTables undeclared) {

}
