package io.shadowcache.autoconfigure;

import java.util.Locale;

import io.shadowcache.engine.ConsistencyLevel;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads consistency levels, to say of one that is planned that it is not available yet.
 */
@ConfigurationPropertiesBinding
final class ConsistencyLevelConverter implements Converter<String, ConsistencyLevel> {

	@Override
	public ConsistencyLevel convert(String source) {
		return switch (source.strip().toLowerCase(Locale.ROOT).replaceAll("[-_]", "")) {
			case "marked" -> ConsistencyLevel.MARKED;
			case "aftercommit" -> ConsistencyLevel.AFTER_COMMIT;
			case "strict" -> throw new IllegalArgumentException(
					"the consistency level strict is not available in this version: write marked or after-commit");
			default -> throw new IllegalArgumentException(
					"'%s' is not a consistency level: write marked or after-commit".formatted(source));
		};
	}

}
