package io.shadowcache.autoconfigure;

import java.util.Collection;
import java.util.function.BooleanSupplier;

import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.cache.ShadowCacheManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Checks what is declared and configured for Spring's caches when the application has
 * started, and says who keeps them.
 */
final class CachesComplete implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(CachesComplete.class);

	private final ShadowCacheManager manager;

	private final BooleanSupplier pushes;

	/**
	 * Creates it.
	 * @param pushes whether the store reports changes
	 */
	CachesComplete(ShadowCacheManager manager, BooleanSupplier pushes) {
		this.manager = manager;
		this.pushes = pushes;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.manager.complete();
		this.manager.operations().forEach(this::requireChannel);
		Collection<String> names = this.manager.getCacheNames();
		logger.info(
				"ShadowCache keeps the caches of Spring's annotations: {}. To leave them to Spring Boot, set "
						+ "spring.cache.type or shadowcache.cache-manager.enabled=false",
				names.isEmpty() ? "none is named yet" : String.join(", ", names));
	}

	private void requireChannel(QueryOperation cache) {
		if (cache.near().mode() == NearMode.PUSH && !this.pushes.getAsBoolean()) {
			throw new SetupException(
					"'%s' is kept near at push, but the store does not report changes".formatted(cache.name()),
					"Use shadowcache.store=redis, or set shadowcache.caches.<name>.near, or shadowcache.near.mode, to "
							+ "validated or off.");
		}
	}

}
