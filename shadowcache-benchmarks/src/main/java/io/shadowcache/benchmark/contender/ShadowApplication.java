package io.shadowcache.benchmark.contender;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.process.Settings;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application with the starter of ShadowCache, without a web server.
 */
final class ShadowApplication {

	private ShadowApplication() {
	}

	/**
	 * Starts it.
	 * @param settings where Redis is, and further properties
	 * @param beans classes of its beans
	 */
	static ConfigurableApplicationContext start(Settings settings, Class<?>... beans) {
		List<Class<?>> sources = new ArrayList<>(List.of(beans));
		sources.add(Application.class);
		return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "spring.data.redis.host=127.0.0.1",
					"spring.data.redis.port=" + settings.redisPort(), "spring.cache.type=none",
					"shadowcache.database-id=benchmark", "shadowcache.consistency.lease=1s",
					"shadowcache.redis.read-timeout=5s", "shadowcache.redis.write-timeout=5s")
			.run(settings.properties());
	}

	/**
	 * The application.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
