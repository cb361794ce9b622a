package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reports properties below {@code shadowcache} that there are none of, most likely
 * misspelt: Spring Boot would pass over them in silence. Never fails the start, since an
 * older version may be given properties of a newer one.
 */
final class UnknownProperties implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(UnknownProperties.class);

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("shadowcache");

	private final ConfigurableEnvironment environment;

	UnknownProperties(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			Set<ConfigurationPropertyName> names = names();
			if (!names.isEmpty()) {
				report(names, KnownProperties.read(UnknownProperties.class.getClassLoader()));
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("The names of properties are not checked", ex);
		}
	}

	private void report(Set<ConfigurationPropertyName> names, KnownProperties known) {
		if (known.isEmpty()) {
			return;
		}
		names.stream().filter((name) -> !known.contains(name)).forEach((name) -> {
			String closest = known.closest(name);
			logger.warn("There is no property {}, so that it changes nothing: {}", name, (closest != null)
					? "did you mean " + closest + "?" : "see docs/configuration.md for those there are");
		});
	}

	/**
	 * Environment variables are left out: they have neither dots nor dashes, and others
	 * may begin with the same word.
	 */
	private Set<ConfigurationPropertyName> names() {
		Set<ConfigurationPropertyName> names = new TreeSet<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable
					&& !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
				iterable.stream().filter(PREFIX::isAncestorOf).forEach(names::add);
			}
		}
		return names;
	}

}
