package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any text as the value of any property is taken, the same each time, or refused with an
 * exception that names the property.
 */
class ConfigurationFuzz {

	private static final List<Class<?>> ALL = List.of(AsyncProperties.class, BreakerProperties.class,
			BulkheadProperties.class, CacheManagerProperties.class, CachesProperties.class, CompressionProperties.class,
			ConsistencyProperties.class, DataSourcesProperties.class, EarlyRefreshProperties.class,
			EventsProperties.class, ExpiryProperties.class, LoadLeaseProperties.class, MemcachedStoreProperties.class,
			MemoryStoreProperties.class, NearProperties.class, ObservationsProperties.class, RedisStoreProperties.class,
			ShadowCacheProperties.class, SqlProperties.class, TablesProperties.class);

	private static final List<String> SETTINGS = List.of("ttl", "jitter", "null-ttl", "enabled", "near",
			"max-staleness", "early-refresh", "stale-on-error", "stale-on-timeout", "stale-for", "other");

	private final List<ConfigurationPropertyName> names;

	ConfigurationFuzz() throws IOException {
		KnownProperties known = KnownProperties.read(ConfigurationFuzz.class.getClassLoader());
		this.names = known.single();
		assertThat(this.names).hasSizeGreaterThan(40);
	}

	@FuzzTest(maxDuration = "1m")
	void anyTextIsBoundOrRefusedByName(FuzzedDataProvider data) {
		String name = data.pickValue(this.names).toString();
		StandardEnvironment environment = environment(name, data.consumeRemainingAsString());
		for (Class<?> type : ALL) {
			Object bound = bind(environment, type, name);
			if (bound != null) {
				assertThat(bind(environment, type, name)).isEqualTo(bound);
			}
		}
	}

	@FuzzTest(maxDuration = "1m")
	void anyTextForAnyQueryIsReadOrRefusedByName(FuzzedDataProvider data) {
		String setting = data.pickValue(SETTINGS);
		String query = data.consumeString(20);
		StandardEnvironment environment = environment("shadowcache.queries[" + query + "]." + setting,
				data.consumeRemainingAsString());
		QueryPropertiesReader reader = new QueryPropertiesReader(environment);
		try {
			assertThat(reader.read()).isEqualTo(reader.read());
		}
		catch (BindException ex) {
			assertThat(ex.getName().toString()).startsWith("shadowcache.queries");
		}
		catch (InvalidConfigurationPropertyValueException ex) {
			assertThat(ex.getName()).startsWith("shadowcache.queries");
		}
	}

	private static @Nullable Object bind(StandardEnvironment environment, Class<?> type, String name) {
		String prefix = type.getAnnotation(ConfigurationProperties.class).value();
		try {
			return Binder.get(environment).bind(prefix, Bindable.of(type)).orElse(null);
		}
		catch (BindException ex) {
			assertThat(name).startsWith(prefix);
			assertThat(ex.getName().toString() + messages(ex)).contains(name);
			return null;
		}
	}

	private static String messages(Throwable thrown) {
		Throwable cause = thrown.getCause();
		return " " + thrown.getMessage() + ((cause != null) ? messages(cause) : "");
	}

	private static StandardEnvironment environment(String name, String value) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("fuzzed", Map.of(name, value)));
		return environment;
	}

}
