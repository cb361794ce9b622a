package io.shadowcache.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Reads {@code shadowcache.queries}. Names of queries have dots, where the binding of a
 * map would cut them; here the last part of a property is the setting, and all between is
 * the name, with or without brackets.
 */
final class QueryPropertiesReader {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("shadowcache.queries");

	private static final Set<String> SETTINGS = Set.of("ttl", "jitter", "nullttl", "enabled", "near", "maxstaleness",
			"earlyrefresh", "staleonerror", "staleontimeout", "stalefor");

	private final Environment environment;

	private final Binder binder;

	QueryPropertiesReader(Environment environment) {
		this.environment = environment;
		this.binder = Binder.get(environment);
	}

	/**
	 * Reads the settings of all queries that have any, by name as written. A setting
	 * without a value is none.
	 * @throws InvalidConfigurationPropertyValueException if there is another setting than
	 * those of {@link QueryProperties}, or a value is out of range
	 */
	Map<String, QueryProperties> read() {
		Map<String, QueryProperties> queries = new TreeMap<>();
		for (ConfigurationPropertyName query : prefixes()) {
			this.binder.bind(query, Bindable.of(QueryProperties.class)).ifBound((properties) -> {
				validate(query.toString(), properties);
				queries.merge(nameOf(query), properties, QueryPropertiesReader::merge);
			});
		}
		return queries;
	}

	private Set<ConfigurationPropertyName> prefixes() {
		Set<ConfigurationPropertyName> prefixes = new LinkedHashSet<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				iterable.stream().filter(PREFIX::isAncestorOf).forEach((name) -> {
					requireSetting(iterable.getConfigurationProperty(name), name);
					prefixes.add(name.getParent());
				});
			}
		}
		return prefixes;
	}

	private static void requireSetting(@Nullable ConfigurationProperty property, ConfigurationPropertyName name) {
		boolean known = name.getNumberOfElements() > PREFIX.getNumberOfElements() + 1
				&& SETTINGS.contains(name.getLastElement(Form.UNIFORM));
		if (!known) {
			throw new InvalidConfigurationPropertyValueException(name.toString(),
					(property != null) ? property.getValue() : null,
					"Settings of a query are ttl, jitter, null-ttl, enabled, near, max-staleness, early-refresh, "
							+ "stale-on-error, stale-on-timeout and stale-for, after the name of the query: write for "
							+ "example shadowcache.queries.ProductRepository.findById.ttl");
		}
	}

	private static String nameOf(ConfigurationPropertyName query) {
		return IntStream.range(PREFIX.getNumberOfElements(), query.getNumberOfElements())
			.mapToObj((index) -> query.getElement(index, Form.ORIGINAL))
			.collect(Collectors.joining("."));
	}

	private static void validate(String prefix, QueryProperties properties) {
		validate(prefix + ".ttl", properties.ttl(), (name) -> PropertyRules.positive(name, properties.ttl()));
		validate(prefix + ".null-ttl", properties.nullTtl(),
				(name) -> PropertyRules.notNegative(name, properties.nullTtl()));
		validate(prefix + ".max-staleness", properties.maxStaleness(),
				(name) -> PropertyRules.positive(name, properties.maxStaleness()));
		validate(prefix + ".stale-on-timeout", properties.staleOnTimeout(),
				(name) -> PropertyRules.durationOrNever(name, properties.staleOnTimeout()));
		validate(prefix + ".stale-for", properties.staleFor(),
				(name) -> PropertyRules.durationOrNever(name, properties.staleFor()));
		validate(prefix + ".jitter", properties.jitter(), (name) -> PropertyRules.fraction(name, properties.jitter()));
	}

	private static void validate(String name, @Nullable Object value, Consumer<String> rule) {
		try {
			rule.accept(name);
		}
		catch (IllegalArgumentException ex) {
			// In Boot 4.0 the constructor with a cause is not public.
			throw new InvalidConfigurationPropertyValueException(name, value, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * One query may be written in both forms.
	 */
	private static QueryProperties merge(QueryProperties one, QueryProperties other) {
		return new QueryProperties(first(one.ttl(), other.ttl()), first(one.jitter(), other.jitter()),
				first(one.nullTtl(), other.nullTtl()), first(one.enabled(), other.enabled()),
				first(one.near(), other.near()), first(one.maxStaleness(), other.maxStaleness()),
				first(one.earlyRefresh(), other.earlyRefresh()), first(one.staleOnError(), other.staleOnError()),
				first(one.staleOnTimeout(), other.staleOnTimeout()), first(one.staleFor(), other.staleFor()));
	}

	private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
		return (one != null) ? one : other;
	}

}
