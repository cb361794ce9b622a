package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows which application context the objects with woven methods belong to. A class is
 * woven once for all contexts of a process, each of which has a cache of its own.
 */
public final class WovenBeans implements InstantiationAwareBeanPostProcessor, DisposableBean {

	private static final List<WovenBeans> contexts = new CopyOnWriteArrayList<>();

	private static final Cache<Object, WovenBeans> owners = Caffeine.newBuilder().weakKeys().build();

	private final Supplier<WovenCalls> calls;

	private volatile boolean closed;

	/**
	 * Creates it; nothing is asked for before the first bean.
	 * @param source knows which methods are woven
	 * @param interceptor asks the cache
	 * @param companions what else is around methods, in order
	 */
	public WovenBeans(Supplier<CacheOperationSource> source, Supplier<ShadowCacheInterceptor> interceptor,
			Supplier<List<CompanionAdvisor>> companions) {
		this.calls = SingletonSupplier.of(() -> new WovenCalls(source.get(), interceptor.get(), companions.get()));
		contexts.add(this);
	}

	/**
	 * Returns what a woven method is to be called through: the cache of the context that
	 * its object is a bean of. An object that is no bean belongs to the context that has
	 * begun last.
	 * @param target the object whose method runs
	 * @param running the method
	 * @return the interceptors, none where no context is woven or a proxy has been there
	 */
	public static List<MethodInterceptor> around(Object target, Method running) {
		WovenBeans owner = owners.getIfPresent(target);
		WovenBeans context = (owner != null) ? owner : last();
		return (context != null && !context.closed) ? context.calls.get().around(running, target.getClass())
				: List.of();
	}

	private static @Nullable WovenBeans last() {
		WovenBeans last = null;
		for (WovenBeans context : contexts) {
			last = context;
		}
		return last;
	}

	@Override
	public boolean postProcessAfterInstantiation(Object bean, String name) {
		if (this.calls.get().concern(bean.getClass())) {
			owners.put(bean, this);
		}
		return true;
	}

	@Override
	public void destroy() {
		this.closed = true;
		contexts.remove(this);
	}

}
