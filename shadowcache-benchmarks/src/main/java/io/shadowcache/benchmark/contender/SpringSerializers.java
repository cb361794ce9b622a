package io.shadowcache.benchmark.contender;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import org.springframework.data.redis.serializer.RedisSerializer;

/**
 * The serializers of Spring Data Redis that are compared.
 */
final class SpringSerializers {

	private SpringSerializers() {
	}

	/**
	 * Returns the configuration of each cache.
	 * @param codec {@code generic}, {@code typed} or {@code jdk}
	 */
	static Map<String, RedisCacheConfiguration> configurations(String codec) {
		Map<String, RedisCacheConfiguration> all = new LinkedHashMap<>();
		for (String cache : List.of("list", "row", "slow")) {
			all.put(cache,
					RedisCacheConfiguration.defaultCacheConfig()
						.prefixCacheNameWith(codec + ":")
						.entryTtl(Duration.ofHours(1))
						.serializeValuesWith(SerializationPair.fromSerializer(serializer(codec, cache))));
		}
		return all;
	}

	private static RedisSerializer<?> serializer(String codec, String cache) {
		return switch (codec) {
			case "generic" -> generic();
			case "jdk" -> RedisSerializer.java();
			case "typed" -> typed(cache);
			default -> throw new IllegalArgumentException("No such codec: " + codec);
		};
	}

	/** Writes types into the text. */
	private static RedisSerializer<?> generic() {
		return GenericJacksonJsonRedisSerializer.builder()
			.enableDefaultTyping(
					BasicPolymorphicTypeValidator.builder().allowIfSubType(Row.class).allowIfSubType("java.").build())
			.build();
	}

	private static RedisSerializer<?> typed(String cache) {
		JsonMapper mapper = JsonMapper.builder().build();
		JavaType row = mapper.constructType(Row.class);
		return new JacksonJsonRedisSerializer<>(mapper,
				cache.equals("row") ? row : mapper.getTypeFactory().constructCollectionType(List.class, row));
	}

}
