package io.shadowcache.autoconfigure.cache.spring;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;

/**
 * Methods with annotations of their own.
 *
 * @param <T> the type of numbers as it is declared
 */
public abstract class AnnotatedNumbers<T> implements Numbers {

	private final AtomicLong numbers = new AtomicLong();

	private final AtomicLong nothings = new AtomicLong();

	private final LongFunction<T> type;

	AnnotatedNumbers(LongFunction<T> type) {
		this.type = type;
	}

	final T number() {
		return this.type.apply(this.numbers.getAndIncrement());
	}

	final T none() {
		this.nothings.incrementAndGet();
		return null;
	}

	final long nothings() {
		return this.nothings.get();
	}

	@Cacheable(cacheNames = "all", sync = true)
	public T nextOnce(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", sync = true)
	public T nothingOnce(Object key) {
		return none();
	}

	@Cacheable(cacheNames = "all", condition = "#p0 == 3")
	public T forThree(int value) {
		return number();
	}

	@Cacheable(cacheNames = "all", sync = true, condition = "#p0 == 3")
	public T forThreeOnce(int value) {
		return number();
	}

	@Cacheable(cacheNames = "all", unless = "#result > 10")
	public T upToTen(int value) {
		return this.type.apply(value);
	}

	@Cacheable(cacheNames = "all", key = "#p0")
	public T byFirst(Object first, Object second) {
		return number();
	}

	@Cacheable(cacheNames = "all", key = "#root.methodName + #root.caches[0].name")
	public T byMethod(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", key = "#root.method.name + #root.targetClass + #root.target")
	public T byRoot(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", keyGenerator = "byHash")
	public T generated(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", keyGenerator = "nobody")
	public T generatedByNobody(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", cacheManager = "other")
	public T elsewhere(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", cacheManager = "nobody")
	public T nowhere(Object key) {
		return number();
	}

	@Cacheable(cacheNames = "all", sync = true)
	public T failOnce(Object key) throws IOException {
		throw new IOException(key.toString());
	}

	@Cacheable(cacheNames = "all", sync = true)
	public T failUncheckedOnce(Object key) {
		throw new UnsupportedOperationException(key.toString());
	}

	@CacheEvict(cacheNames = "all", key = "#p0")
	public void evict(Object key, Object ignored) {
	}

	@CacheEvict("all")
	public void evictAndFail(Object key) {
		throw new IllegalStateException("after an eviction that does not happen");
	}

	@CacheEvict(cacheNames = "all", beforeInvocation = true)
	public void evictEarlyAndFail(Object key) {
		throw new IllegalStateException("after an eviction");
	}

	@CacheEvict(cacheNames = "all", allEntries = true)
	public void evictAll(Object ignored) {
	}

	@CacheEvict(cacheNames = "all", allEntries = true, beforeInvocation = true)
	public void evictAllEarlyAndFail(Object ignored) {
		throw new IllegalStateException("after an eviction");
	}

	@CachePut("all")
	public T put(Object key) {
		return number();
	}

	@CachePut(cacheNames = "all", condition = "#value.equals(3)")
	public T putThree(Object value) {
		return this.type.apply(Long.parseLong(value.toString()));
	}

	@Caching(cacheable = { @Cacheable("one"), @Cacheable("other") })
	public T inBoth(Object key) {
		return number();
	}

	@Caching(evict = { @CacheEvict("one"), @CacheEvict(cacheNames = "other", key = "#p0"),
			@CacheEvict(cacheNames = "one", key = "#p0 + 'A'") })
	public T fromBoth(Object key) {
		return number();
	}

	@Caching(cacheable = @Cacheable(cacheNames = "one", key = "#root.methodName"), evict = @CacheEvict("other"))
	public T inOneFromOther(Object key) {
		return number();
	}

	@Caching(cacheable = @Cacheable(cacheNames = "one", condition = "#p0 == 3"), evict = @CacheEvict("other"))
	public T threeInOneFromOther(Object key) {
		return number();
	}

	@Caching(put = { @CachePut("one"), @CachePut("other") })
	public T putBoth(Object value) {
		return this.type.apply(Long.parseLong(value.toString()));
	}

	@CachePut(cacheNames = "one", key = "#result.id")
	public Thing register(Thing thing) {
		thing.setId(Long.MIN_VALUE);
		return thing;
	}

}
