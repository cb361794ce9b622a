package io.shadowcache.autoconfigure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.shadowcache.autoconfigure.endpoint.CacheScope;
import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.DeclaredQuery;
import io.shadowcache.spring.interceptor.QueryRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the cache with the application, and tells about it.
 */
@Configuration(proxyBeanMethods = false)
class StartupConfiguration {

	@Bean
	ShadowCacheLifecycle shadowCacheLifecycle(ShadowCache cache, Declarations declarations, ConsistencyLevels levels,
			DatabaseIdentity database, ObjectProvider<ValueCodec> codecs, ObjectProvider<FollowedReads> reads) {
		StartupLog log = new StartupLog(declarations, levels, database, () -> InterceptionConfiguration.codec(codecs));
		return new ShadowCacheLifecycle(cache, () -> {
			log.started(cache);
			reads.ifAvailable((followed) -> followed.begin().run());
		});
	}

	@Bean
	Declarations shadowCacheDeclarations(QueryRegistry registry, ObjectProvider<NamedCalls> calls) {
		return new Declarations() {

			@Override
			public Collection<QueryOperation> queries() {
				return Stream
					.concat(registry.queries().stream().map(DeclaredQuery::operation),
							calls.stream().flatMap((named) -> named.queries().get().stream()))
					.toList();
			}

			@Override
			public Collection<InvalidationOperation> writers() {
				return registry.writes();
			}

		};
	}

	@Bean
	static UnknownProperties shadowCacheUnknownProperties(ConfigurableEnvironment environment) {
		return new UnknownProperties(environment);
	}

	@Bean
	@ConditionalOnSingleCandidate(DataSource.class)
	UnknownTables shadowCacheUnknownTables(DataSource dataSource, DatabaseIdentity database, FurtherDataSources further,
			Declarations declarations) {
		Map<String, DatabaseTables> tables = new LinkedHashMap<>();
		tables.put(database.id(), new DatabaseTables(dataSource, database.defaultSchema()));
		for (String name : further.names()) {
			DatabaseIdentity other = further.identity(name);
			tables.putIfAbsent(other.id(), new DatabaseTables(further.dataSource(name), other.defaultSchema()));
		}
		return new UnknownTables(declarations, tables);
	}

	@Bean
	LeasedQueries shadowCacheLeasedQueries(LoadLeaseProperties properties, Declarations declarations) {
		return new LeasedQueries(properties, declarations);
	}

	@Bean
	CacheScope shadowCacheScope(CacheNames names, DatabaseIdentity database, FurtherDataSources further) {
		Map<String, String> others = new HashMap<>();
		further.names()
			.stream()
			.map(further::identity)
			.filter((other) -> !other.id().equals(names.database()))
			.forEach((other) -> others.put(other.id(), other.defaultSchema()));
		return new CacheScope(names.application(), names.database(), database.defaultSchema(), others);
	}

}
