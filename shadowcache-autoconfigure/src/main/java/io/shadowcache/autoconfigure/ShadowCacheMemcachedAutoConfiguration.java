package io.shadowcache.autoconfigure;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

import javax.net.ssl.SSLContext;

import io.shadowcache.memcached.Credentials;
import io.shadowcache.memcached.MemcachedEntryStore;
import io.shadowcache.memcached.MemcachedTarget;
import io.shadowcache.memcached.ServerAddress;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the memcached store.
 */
@AutoConfiguration(before = ShadowCacheAutoConfiguration.class, after = SslAutoConfiguration.class)
@ConditionalOnClass(MemcachedEntryStore.class)
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "shadowcache.store", havingValue = "memcached")
@ConditionalOnMissingBean(CacheStore.class)
@EnableConfigurationProperties({ MemcachedStoreProperties.class, ConsistencyProperties.class })
public final class ShadowCacheMemcachedAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MemcachedTarget shadowCacheMemcachedTarget(MemcachedStoreProperties properties,
			ObjectProvider<SslBundles> bundles) {
		String bundle = properties.sslBundle();
		SSLContext ssl = (bundle != null) ? bundles.getObject().getBundle(bundle).createSslContext() : null;
		try {
			List<ServerAddress> servers = properties.servers().stream().map(ServerAddress::parse).toList();
			return new MemcachedTarget(servers, credentials(properties), ssl);
		}
		catch (IllegalArgumentException ex) {
			throw new SetupException("shadowcache.memcached.*: " + ex.getMessage(),
					"Write the servers as in shadowcache.memcached.servers=localhost:11211, several of them with commas "
							+ "in between, or define a bean of type io.shadowcache.memcached.MemcachedTarget.");
		}
	}

	private static @Nullable Credentials credentials(MemcachedStoreProperties properties) {
		String username = properties.username();
		String password = properties.password();
		return (username != null && password != null) ? new Credentials(username, password) : null;
	}

	@Bean(destroyMethod = "")
	MemcachedEntryStore shadowCacheMemcachedStore(MemcachedTarget target, CacheNames names,
			MemcachedStoreProperties properties, ConsistencyProperties consistency,
			ObjectProvider<OpenTransactions> openTransactions) {
		if (consistency.usesStrict()) {
			throw new SetupException(
					"The consistency level strict needs a store that never loses the mark of a writer, and memcached may "
							+ "evict it",
					"Use shadowcache.store=redis, or write marked as shadowcache.consistency.level and in "
							+ "shadowcache.consistency.tables.*.");
		}
		return newStore(target, new StoreSettings(names.application(), names.database(), consistency.lease(),
				openTransactions.getIfAvailable(() -> OpenTransactions.UNKNOWN), timeouts(properties)));
	}

	@Bean
	FurtherStores shadowCacheFurtherMemcachedStores(MemcachedTarget target, CacheNames names,
			MemcachedStoreProperties properties, ConsistencyProperties consistency) {
		return (database) -> new FurtherStores.Made(newStore(target, new StoreSettings(names.application(), database,
				consistency.lease(), OpenTransactions.UNKNOWN, timeouts(properties))), null);
	}

	private static MemcachedEntryStore newStore(MemcachedTarget target, StoreSettings settings) {
		return new MemcachedEntryStore(target, settings, new SecureRandom(), InstantSource.system(), System::nanoTime);
	}

	private static StoreTimeouts timeouts(MemcachedStoreProperties properties) {
		return new StoreTimeouts(properties.readTimeout(), properties.writeTimeout(), properties.startTimeout());
	}

}
