package io.shadowcache.autoconfigure;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.json.JsonValueCodec;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Encodes values as JSON.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JsonValueCodec.class)
@ConditionalOnMissingBean(ValueCodec.class)
class CodecConfiguration {

	@Bean
	JsonValueCodec shadowCacheJsonCodec() {
		return new JsonValueCodec();
	}

}
