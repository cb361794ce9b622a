package io.shadowcache.autoconfigure;

import java.util.List;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.format.BinaryValueCodec;
import io.shadowcache.codec.format.CompressingValueCodec;
import io.shadowcache.codec.format.JsonValueCodec;
import io.shadowcache.codec.format.MapForm;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedCaseInsensitiveMap;
import org.springframework.util.unit.DataSize;

/**
 * Encodes values. Rows that Spring gives as maps stay maps that are found by names in any
 * case.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JsonValueCodec.class)
@ConditionalOnMissingBean(ValueCodec.class)
@EnableConfigurationProperties(CompressionProperties.class)
class CodecConfiguration {

	@Bean
	ValueCodec shadowCacheCodec(ShadowCacheProperties properties, CompressionProperties compression) {
		ValueCodec format = format(properties.codec());
		DataSize above = compression.above();
		return (above != null) ? new CompressingValueCodec(format, Math.toIntExact(above.toBytes())) : format;
	}

	private static ValueCodec format(CodecType codec) {
		List<MapForm> forms = List.of(new MapForm("ci", LinkedCaseInsensitiveMap.class, LinkedCaseInsensitiveMap::new));
		return switch (codec) {
			case BINARY -> new BinaryValueCodec(forms);
			case JSON -> new JsonValueCodec(forms);
		};
	}

}
