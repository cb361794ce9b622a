package io.shadowcache.autoconfigure;

import java.util.Locale;

import io.shadowcache.engine.ConsistencyLevel;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads consistency levels, to say which there are.
 */
@ConfigurationPropertiesBinding
final class ConsistencyLevelConverter implements Converter<String, ConsistencyLevel> {

	@Override
	public ConsistencyLevel convert(String source) {
		return switch (source.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "")) {
			case "marked" -> ConsistencyLevel.MARKED;
			case "aftercommit" -> ConsistencyLevel.AFTER_COMMIT;
			case "strict" -> ConsistencyLevel.STRICT;
			default -> throw new IllegalArgumentException(
					"'%s' is not a consistency level: write strict, marked or after-commit".formatted(source));
		};
	}

}
