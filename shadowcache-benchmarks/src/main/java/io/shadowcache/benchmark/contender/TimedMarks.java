package io.shadowcache.benchmark.contender;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;

import io.shadowcache.store.CacheStore;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Times how long writers wait for their marks.
 */
final class TimedMarks implements BeanPostProcessor {

	private static final int DIGITS = 3;

	private final Histogram nanos = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), DIGITS);

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof CacheStore) ? timed(bean) : bean;
	}

	private Object timed(Object store) {
		return Proxy.newProxyInstance(getClass().getClassLoader(), ClassUtils.getAllInterfaces(store),
				(proxy, method, arguments) -> {
					long begin = System.nanoTime();
					try {
						return method.invoke(store, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
					finally {
						if (method.getName().equals("mark")) {
							this.nanos.recordValue(System.nanoTime() - begin);
						}
					}
				});
	}

	/**
	 * Returns the times since the last question.
	 */
	Histogram take() {
		Histogram copy = this.nanos.copy();
		this.nanos.reset();
		return copy;
	}

}
