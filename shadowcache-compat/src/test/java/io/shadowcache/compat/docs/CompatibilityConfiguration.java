package io.shadowcache.compat.docs;

import java.time.ZoneId;

import javax.sql.DataSource;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.cacheaside.CacheAside;
import io.shadowcache.compat.mysqlrediscache.MysqlRedisCache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the clients are declared.
 */
// tag::beans[]
@Configuration(proxyBeanMethods = false)
class CompatibilityConfiguration {

	@Bean
	MysqlRedisCache mysqlRedisCache(DataSource dataSource) {
		CacheConnections connections = CacheConnections.builder()
			.dataSource(dataSource)
			.redis("redis://localhost:6379/0")
			.build();
		return MysqlRedisCache.create(connections, ZoneId.of("Europe/Rome"));
	}

	@Bean
	CacheAside cacheAside() {
		return CacheAside.create(CacheConnections.builder()
			.database("jdbc:mysql://localhost:3306/airport", "airport", "secret")
			.databaseConnections(5)
			.redis("redis://localhost:6379/0")
			.redisConnections(2)
			.build());
	}

}
// end::beans[]
