package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.micrometer.context.ContextRegistry;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.interceptor.ExposeInvocationInterceptor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs methods in the background, where callers wait for them to see where they ran.
 */
class DetachedCallTests {

	private static final String BACKGROUND = "shadowcache-load-";

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private static final String ACCESSOR = "tenant of a test";

	@AfterEach
	void forget() {
		TENANT.remove();
		ContextRegistry.getInstance().removeThreadLocalAccessor(ACCESSOR);
	}

	@Test
	void methodRunsOnAThreadOfTheCache() {
		run((threads) -> {
			threads.byId(1);
			awaitExpiry();
			assertThat(threads.byId(1)).startsWith(BACKGROUND);
		});
	}

	@Test
	void methodThatChangesItsArgumentsIsRunByItsCaller() {
		run((threads) -> {
			threads.byList(new ArrayList<>(List.of("a")));
			awaitExpiry();
			assertThat(threads.byList(new ArrayList<>(List.of("a")))).isEqualTo(Thread.currentThread().getName());
		});
	}

	@Test
	void methodWhoseKeyNeedsTheThreadOfTheCallerIsRunByHim() {
		TENANT.set("a");
		run((threads) -> {
			threads.byTenant(1);
			awaitExpiry();
			assertThat(threads.byTenant(1)).isEqualTo("a on " + Thread.currentThread().getName());
		});
	}

	@Test
	void contextThatMicrometerKnowsIsTakenAlong() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(ACCESSOR, TENANT);
		TENANT.set("b");
		run((threads) -> {
			threads.byTenant(1);
			awaitExpiry();
			assertThat(threads.byTenant(1)).startsWith("b on " + BACKGROUND);
		});
	}

	@Test
	void adviceBehindTheCacheFindsTheInvocation() {
		MethodInterceptor advice = (invocation) -> ExposeInvocationInterceptor.currentInvocation().getMethod().getName()
				+ " on " + invocation.proceed();
		try (AnnotationConfigApplicationContext context = context()) {
			ProxyFactory factory = new ProxyFactory(new Threads());
			factory.addAdvisor(ExposeInvocationInterceptor.ADVISOR);
			factory.addAdvisor(context.getBean(ShadowCacheAdvisor.class));
			factory.addAdvice(advice);
			Threads threads = (Threads) factory.getProxy();
			threads.byId(2);
			awaitExpiry();
			assertThat(threads.byId(2)).startsWith("byId on " + BACKGROUND);
		}
	}

	private static void run(Consumer<Threads> test) {
		try (AnnotationConfigApplicationContext context = context()) {
			test.accept(context.getBean(Threads.class));
		}
	}

	private static AnnotationConfigApplicationContext context() {
		return new AnnotationConfigApplicationContext(CacheConfiguration.class, Configuration.class);
	}

	/**
	 * Lets the time to live of all entries so far end.
	 */
	private static void awaitExpiry() {
		long expired = System.currentTimeMillis() + 1;
		while (System.currentTimeMillis() <= expired) {
			Thread.onSpinWait();
		}
	}

	static class Configuration {

		@Bean
		Threads threads() {
			return new Threads();
		}

		@Bean
		Tenant tenant() {
			return new Tenant();
		}

	}

	/**
	 * What is bound to a thread, as expressions see it.
	 */
	public static class Tenant {

		public String current() {
			return String.valueOf(TENANT.get());
		}

	}

	/**
	 * Tells which thread has run a method.
	 */
	public static class Threads {

		@CachedQuery(tables = "product", ttl = "1ms", staleOnTimeout = "5m", staleFor = "1h")
		public String byId(int id) {
			return Thread.currentThread().getName();
		}

		@CachedQuery(tables = "product", ttl = "1ms", staleOnTimeout = "5m", staleFor = "1h")
		public String byList(List<String> words) {
			words.add("changed");
			return Thread.currentThread().getName();
		}

		@CachedQuery(tables = "product", ttl = "1ms", staleOnTimeout = "5m", staleFor = "1h",
				key = "@tenant.current() + #p0")
		public String byTenant(int id) {
			return TENANT.get() + " on " + Thread.currentThread().getName();
		}

	}

}
