package io.shadowcache.aspects;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.spring.interceptor.CompanionAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is around the cache besides, such as observations.
 */
@Tag("woven")
@SpringBootTest(classes = WovenApplication.class,
		properties = { "shadowcache.mode=aspectj", "shadowcache.sql.observe=false" })
@AutoConfigureShadowCache
@Import(CompanionTests.Companions.class)
class CompanionTests {

	@Autowired
	Products products;

	@Autowired
	List<String> steps;

	@Test
	void whatIsAroundAndWithinTheCacheIsAroundAndWithinItInWovenMethods() {
		this.products.nameOf(1);
		assertThat(this.steps).containsExactly("around", "within");
		this.products.nameOf(1);
		assertThat(this.steps).containsExactly("around", "within", "around");
		this.products.rename(1, "Tea");
		assertThat(this.steps).containsExactly("around", "within", "around", "around");
	}

	/**
	 * Notes what is called.
	 */
	@Configuration(proxyBeanMethods = false)
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static class Companions {

		@Bean
		static List<String> steps() {
			return new CopyOnWriteArrayList<>();
		}

		@Bean
		@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
		static CompanionAdvisor around(ShadowCacheAdvisor cache, List<String> steps) {
			return new CompanionAdvisor(cache, (call) -> {
				steps.add("around");
				return call.proceed();
			}, -2, false);
		}

		@Bean
		@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
		static CompanionAdvisor within(ShadowCacheAdvisor cache, List<String> steps) {
			return new CompanionAdvisor(cache, (call) -> {
				steps.add("within");
				return call.proceed();
			}, 1, true);
		}

	}

}
