package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.format.JsonValueCodec;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what users replace and add.
 */
class UserBeansTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheDisabledAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	@Test
	void aStoreOfTheUserIsUsed() {
		this.context.withUserConfiguration(OwnStore.class)
			.run((context) -> assertThat(context).getBean(CacheStore.class).isSameAs(OwnStore.STORE));
	}

	@Test
	void aDatabaseOfTheUserIsUsed() {
		this.context.withBean(DatabaseIdentity.class, () -> new ConfiguredDatabase("own", ""))
			.run((context) -> assertThat(context.getBean(CacheNames.class).database()).isEqualTo("own"));
	}

	@Test
	void listenersOfTheUserHearWhatHappens() {
		this.context.withUserConfiguration(OwnListener.class).run((context) -> {
			context.getBean(Shop.ProductRepository.class).findById(1);
			context.getBean(Shop.ProductRepository.class).findById(1);
			assertThat(context.getBean(OwnListener.class).hits).containsExactly("ProductRepository.findById");
		});
	}

	@Test
	void customizersSeeTheBuilder() {
		List<Object> builders = new ArrayList<>();
		this.context.withBean(ShadowCacheCustomizer.class, () -> builders::add)
			.run((context) -> assertThat(builders).hasSize(1));
	}

	@Test
	void aCodecOfTheUserIsUsed() {
		JsonValueCodec codec = new JsonValueCodec();
		this.context.withBean("own", ValueCodec.class, () -> codec)
			.run((context) -> assertThat(context).getBean(ValueCodec.class).isSameAs(codec));
	}

	@Test
	void argumentEncodersOfTheUserAreUsed() {
		List<Class<?>> asked = new ArrayList<>();
		this.context.withBean(ArgumentEncoder.class, () -> new NotingEncoder(asked)).run((context) -> {
			context.getBean(Shop.ProductRepository.class).findById(1);
			assertThat(asked).containsExactly(Long.class);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStore {

		private static final InMemoryEntryStore STORE = Stores.inMemory();

		@Bean
		CacheStore store() {
			return STORE;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnListener implements CacheListener {

		private final List<String> hits = new ArrayList<>();

		@Override
		public void onHit(QueryOperation query, long nanos, int bytes) {
			this.hits.add(query.name());
		}

	}

	private record NotingEncoder(List<Class<?>> asked) implements ArgumentEncoder {

		@Override
		public boolean supports(Class<?> type) {
			this.asked.add(type);
			return false;
		}

		@Override
		public Object replace(Object argument) {
			throw new UnsupportedOperationException();
		}

	}

}
