package io.shadowcache.spring.interceptor;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CachedQueryTests {

	@Test
	void secondCallOfAMethodOfAClassIsAHit() {
		run(Products.class, (products) -> {
			assertThat(products.find(1)).isEqualTo("1:1");
			assertThat(products.find(1)).isEqualTo("1:1");
			assertThat(products.find(2)).isEqualTo("2:2");
		});
	}

	@Test
	void annotationOfAnInterfaceAppliesToAJdkProxy() {
		try (AnnotationConfigApplicationContext context = context(CatalogImplementation.class)) {
			Catalog target = context.getBean(Catalog.class);
			ProxyFactory factory = new ProxyFactory(new Class<?>[] { Catalog.class });
			factory.addAdvisor(context.getBean(ShadowCacheAdvisor.class));
			factory.setTarget(new CatalogImplementation());
			Catalog proxy = (Catalog) factory.getProxy();
			assertThat(proxy.getClass()).matches(Proxy::isProxyClass);
			assertThat(List.of(proxy.count(), proxy.count())).containsExactly(1, 1);
			assertThat(List.of(target.count(), target.count())).containsExactly(1, 1);
		}
	}

	@Test
	void metaAnnotationWithAliasesIsFound() {
		run(Products.class, (products) -> {
			assertThat(List.of(products.meta(1), products.meta(1))).containsExactly(1, 1);
			products.write();
			assertThat(products.meta(1)).isEqualTo(2);
		});
	}

	@Test
	void invalidationMakesQueriesOfTheTableMissAndNoOthers() {
		run(Products.class, (products) -> {
			products.find(1);
			products.ofOtherTable();
			products.write();
			assertThat(products.find(1)).isEqualTo("1:2");
			assertThat(products.ofOtherTable()).isEqualTo(1);
		});
	}

	@Test
	void writeInvalidatesAlsoWhenItThrows() {
		run(Products.class, (products) -> {
			products.find(1);
			assertThatThrownBy(products::writeAndFail).isSameAs(Products.FAILURE);
			assertThat(products.find(1)).isEqualTo("1:2");
		});
	}

	@Test
	void readInsideOfAWritingMethodDoesNotMeetTheCache() {
		try (AnnotationConfigApplicationContext context = context(Products.class)) {
			Products products = context.getBean(Products.class);
			products.find(1);
			context.getBean(RecordingListener.class).drain();
			assertThat(products.writeAnd(() -> products.find(1))).isEqualTo("1:2");
			assertThat(context.getBean(RecordingListener.class).drain()).startsWith("bypass:dirty_transaction");
		}
	}

	@Test
	void checkedExceptionReachesTheCallerAsTheSameInstance() {
		run(Products.class, (products) -> assertThatThrownBy(products::fail).isSameAs(Products.CHECKED));
	}

	@Test
	void nullIsCached() {
		run(Products.class, (products) -> {
			assertThat(products.nothing()).isNull();
			assertThat(products.nothing()).isNull();
			assertThat(products.calls()).isEqualTo(1);
		});
	}

	@Test
	void genericSuperclassGivesEachSubclassItsOwnQueryAndType() {
		try (AnnotationConfigApplicationContext context = context(GenericQueries.Names.class,
				GenericQueries.Numbers.class)) {
			assertThat(context.getBean(GenericQueries.Names.class).all()).containsExactly("a");
			assertThat(context.getBean(GenericQueries.Numbers.class).all()).containsExactly(1);
			QueryRegistry registry = context.getBean(QueryRegistry.class);
			assertThat(registry.query("Names.all")).get()
				.satisfies((query) -> assertThat(query.operation().valueType().type().getTypeName())
					.isEqualTo("java.util.List<java.lang.String>"));
			assertThat(registry.query("Numbers.all")).isPresent();
		}
	}

	@Test
	void propertyWinsOverAnnotationWhichWinsOverDefaults() {
		try (AnnotationConfigApplicationContext context = context(Products.class)) {
			QueryRegistry registry = context.getBean(QueryRegistry.class);
			assertThat(registry.query("overridden")).get().satisfies((query) -> {
				assertThat(query.operation().ttl().ttl()).hasSeconds(7);
				assertThat(query.operation().ttl().nullTtl()).isZero();
				assertThat(query.enabled()).isFalse();
			});
			assertThat(registry.query("Products.nothing")).get().satisfies((query) -> {
				assertThat(query.operation().ttl().ttl()).hasSeconds(30);
				assertThat(query.operation().ttl().nullTtl()).hasSeconds(30);
			});
		}
	}

	@Test
	void buildingProxiesCreatesNoCache() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		try (context) {
			context.register(CacheConfiguration.class, Products.class);
			context.getBeanFactory().addBeanPostProcessor(new NoCacheBeforeProxies(context.getBeanFactory()));
			context.refresh();
			assertThat(context.getBean(Products.class).find(1)).isEqualTo("1:1");
		}
	}

	@Test
	void declarationsOfLazyBeansAreRegisteredWithoutCreatingThem() {
		try (AnnotationConfigApplicationContext context = context(LazyBean.class)) {
			assertThat(context.getBean(QueryRegistry.class).query("LazyBean.find")).isPresent();
			assertThat(context.getBeanFactory().getSingletonNames()).noneMatch((name) -> name.contains("lazyBean"));
		}
	}

	private static void run(Class<Products> type, Consumer<Products> test) {
		try (AnnotationConfigApplicationContext context = context(type)) {
			test.accept(context.getBean(type));
		}
	}

	private static AnnotationConfigApplicationContext context(Class<?>... beans) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.register(CacheConfiguration.class);
		context.register(beans);
		context.refresh();
		return context;
	}

	interface Catalog {

		@CachedQuery(tables = "product")
		int count();

	}

	static class CatalogImplementation implements Catalog {

		private final AtomicInteger calls = new AtomicInteger();

		@Override
		public int count() {
			return this.calls.incrementAndGet();
		}

	}

	@Lazy
	public static class LazyBean {

		@CachedQuery(tables = "product")
		public int find() {
			return 1;
		}

	}

}
