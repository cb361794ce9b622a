package io.shadowcache.autoconfigure;

import java.security.SecureRandom;
import java.util.List;

import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.redis.ApplicationRedis;
import io.shadowcache.redis.RedisEntryStore;
import io.shadowcache.redis.RedisStoreSettings;
import io.shadowcache.redis.RedisTarget;
import io.shadowcache.redis.RedisTimeouts;
import io.shadowcache.redis.UnsupportedRedisException;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.RecordedTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Auto-configuration of the Redis store, on the servers that the application's own
 * connection factory uses.
 */
@AutoConfiguration(before = ShadowCacheAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass({ RedisEntryStore.class, RedisConnectionFactory.class })
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "shadowcache.store", havingValue = "redis", matchIfMissing = true)
@ConditionalOnMissingBean(CacheStore.class)
@EnableConfigurationProperties({ RedisStoreProperties.class, ConsistencyProperties.class })
public final class ShadowCacheRedisAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RedisTarget shadowCacheRedisTarget(ObjectProvider<RedisConnectionFactory> factories, ListableBeanFactory beans,
			RedisStoreProperties properties) {
		String name = properties.connectionFactory();
		RedisConnectionFactory factory = (name != null) ? named(beans, name)
				: UniqueBean.of(factories, "RedisConnectionFactory",
						"name one in shadowcache.redis.connection-factory, or define a bean of type "
								+ "io.shadowcache.redis.RedisTarget");
		if (factory == null) {
			throw MissingRedis.exception("there is no bean of type RedisConnectionFactory");
		}
		try {
			return ApplicationRedis.targetOf(factory);
		}
		catch (UnsupportedRedisException ex) {
			throw new SetupException(ex.getMessage(),
					"Change the application's Redis settings, define a bean of type io.shadowcache.redis.RedisTarget, or "
							+ "set shadowcache.store=memory for an application of one instance.");
		}
	}

	private static RedisConnectionFactory named(ListableBeanFactory beans, String name) {
		List<String> known = List.of(beans.getBeanNamesForType(RedisConnectionFactory.class, true, false));
		if (!known.contains(name)) {
			throw new SetupException(
					"shadowcache.redis.connection-factory names '%s', which is no bean of type ".formatted(name)
							+ "RedisConnectionFactory",
					"Name one of " + known + ", or leave the property out.");
		}
		return beans.getBean(name, RedisConnectionFactory.class);
	}

	@Bean
	RedisStoreSettings shadowCacheRedisSettings(CacheNames names, RedisStoreProperties properties,
			ConsistencyProperties consistency) {
		return new RedisStoreSettings(names.application(), names.database(), consistency.lease(),
				new RedisTimeouts(properties.readTimeout(), properties.writeTimeout(), properties.startTimeout()));
	}

	/**
	 * Connects while other beans are made, since the first connection of Lettuce takes
	 * some hundred milliseconds. Closed with the engine, and here for the case that there
	 * never was one.
	 */
	@Bean(destroyMethod = "close")
	RedisEntryStore shadowCacheRedisStore(RedisTarget target, RedisStoreSettings settings,
			ConsistencyProperties consistency, ObjectProvider<OpenTransactions> openTransactions,
			ObjectProvider<IntentAccess> intents, ObjectProvider<Failpoints> failpoints) {
		OpenTransactions transactions = openTransactions.getIfAvailable(() -> OpenTransactions.UNKNOWN);
		RedisEntryStore store = new RedisEntryStore(target, settings,
				recorded(settings.database(), transactions, consistency, intents), new SecureRandom(), System::nanoTime,
				failpoints.getIfAvailable(() -> Failpoints.NONE));
		if (!endsBeforeLifecycle()) {
			store.connect();
		}
		return store;
	}

	/**
	 * Whether the process is to be frozen, or to end, before anything is started: there
	 * must be no open connection then.
	 */
	private static boolean endsBeforeLifecycle() {
		return SpringProperties.getProperty(DefaultLifecycleProcessor.CHECKPOINT_PROPERTY_NAME) != null
				|| SpringProperties.getProperty(DefaultLifecycleProcessor.EXIT_PROPERTY_NAME) != null;
	}

	/**
	 * Of transactions of further databases only those are known that leave a record.
	 */
	@Bean
	FurtherStores shadowCacheFurtherRedisStores(RedisTarget target, RedisStoreSettings settings,
			ConsistencyProperties consistency, ObjectProvider<IntentAccess> intents,
			ObjectProvider<Failpoints> failpoints) {
		return (database) -> {
			RedisEntryStore store = new RedisEntryStore(target,
					new RedisStoreSettings(settings.application(), database, settings.lease(), settings.timeouts()),
					recorded(database, OpenTransactions.UNKNOWN, consistency, intents), new SecureRandom(),
					System::nanoTime, failpoints.getIfAvailable(() -> Failpoints.NONE));
			return new FurtherStores.Made(store, store.invalidations());
		};
	}

	private static OpenTransactions recorded(String database, OpenTransactions transactions,
			ConsistencyProperties consistency, ObjectProvider<IntentAccess> intents) {
		IntentAccess access = consistency.usesStrict() ? intents.getIfAvailable() : null;
		return (access != null) ? new RecordedTransactions(transactions, access.of(database)::watch) : transactions;
	}

	/**
	 * There is none for a store that somebody has put something around: what that does to
	 * reads and writes would be told past it.
	 */
	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	@Nullable InvalidationChannel shadowCacheInvalidationChannel(CacheStore store) {
		return (store instanceof RedisEntryStore redis) ? redis.invalidations() : null;
	}

}
