package io.shadowcache.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the compression of values.
 *
 * @param above Values that take more than this are compressed. By default none is.
 */
@ConfigurationProperties("shadowcache.compression")
public record CompressionProperties(@Nullable DataSize above) {

	public CompressionProperties {
		if (above != null && (above.toBytes() < 0 || above.toBytes() > Integer.MAX_VALUE)) {
			throw new IllegalArgumentException(
					"shadowcache.compression.above must be from 0B to less than 2GB, but is " + above);
		}
	}

}
