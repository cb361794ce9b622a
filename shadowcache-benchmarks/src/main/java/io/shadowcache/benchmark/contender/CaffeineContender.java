package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;
import java.util.function.LongFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Hits in Caffeine: alone, behind a proxy of Spring's, and as a cache of Spring's. The
 * first two are the floors of a near hit.
 */
public final class CaffeineContender implements Contender {

	private static final int ENTRIES = 1000;

	private final Cache<Object, Row> caffeine = Caffeine.newBuilder().maximumSize(ENTRIES).build();

	private final LongFunction<@Nullable Row> proxied;

	private final AnnotationConfigApplicationContext context;

	private final SpringRows rows;

	/**
	 * Fills the caches.
	 * @param settings none are needed
	 */
	@SuppressWarnings("unchecked")
	public CaffeineContender(Settings settings) {
		this.caffeine.put(1L, Row.of(1));
		ProxyFactory factory = new ProxyFactory(LongFunction.class,
				(MethodInterceptor) (call) -> this.caffeine.getIfPresent(call.getArguments()[0]));
		this.proxied = (LongFunction<@Nullable Row>) factory.getProxy();
		CaffeineCacheManager manager = new CaffeineCacheManager("row", "keyed");
		manager.setCaffeine(Caffeine.newBuilder().maximumSize(ENTRIES));
		this.context = SpringContext.start(manager, () -> {
		});
		this.rows = this.context.getBean(SpringRows.class);
	}

	@Override
	public Callable<?> task(String name) {
		return switch (name) {
			case "raw" -> () -> this.caffeine.getIfPresent(1L);
			case "proxy" -> () -> this.proxied.apply(1L);
			case "spring" -> () -> this.rows.row(1);
			case "expression" -> () -> this.rows.keyed(1);
			default -> Contender.super.task(name);
		};
	}

	@Override
	public void close() {
		this.context.close();
	}

}
