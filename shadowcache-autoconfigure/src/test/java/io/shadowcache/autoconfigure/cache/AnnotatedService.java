package io.shadowcache.autoconfigure.cache;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CacheConfig;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.cache.interceptor.CacheResolver;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Methods with every annotation. Results tell how often methods were called.
 */
@CacheConfig(cacheNames = "primary")
public class AnnotatedService {

	private final AtomicInteger calls = new AtomicInteger();

	public int calls() {
		return this.calls.get();
	}

	private Long next() {
		return (long) this.calls.incrementAndGet();
	}

	@Cacheable
	public Long cached(String key) {
		return next();
	}

	@Cacheable
	public Long nothing(String key) {
		next();
		return null;
	}

	@Cacheable(sync = true)
	public Long synchronised(String key) {
		return next();
	}

	@Cacheable(condition = "#p0 == 3")
	public Long conditional(int value) {
		return next();
	}

	@Cacheable(unless = "#result > 10")
	public Long unlessGreaterThanTen(int value) {
		return (long) value;
	}

	@CacheEvict
	public void evict(String key) {
		next();
	}

	@CacheEvict
	public void evictAndFail(String key) {
		throw new IllegalStateException(key);
	}

	@CacheEvict(beforeInvocation = true)
	public void evictEarlyAndFail(String key) {
		throw new IllegalStateException(key);
	}

	@CacheEvict(allEntries = true)
	public void evictAll() {
		next();
	}

	@CachePut
	public Long put(String key) {
		return next();
	}

	@CachePut(key = "#result.id")
	public Item register(Item item) {
		return item;
	}

	@Caching(cacheable = { @Cacheable("primary"), @Cacheable("secondary") })
	public Long inBoth(String key) {
		return next();
	}

	@Caching(evict = { @CacheEvict("primary"), @CacheEvict(cacheNames = "secondary", key = "#p0") })
	public void fromBoth(String key) {
		next();
	}

	@Cacheable
	public Long ofTwo(String key, int number) {
		return next();
	}

	@Cacheable
	public Long ofNone() {
		return next();
	}

	@Cacheable
	public Long ofMany(Object... keys) {
		return next();
	}

	@Cacheable(keyGenerator = "constant")
	public Long generated(String key) {
		return next();
	}

	@Cacheable(cacheResolver = "byClass")
	public Item resolved(String key) {
		return new Item(next(), key);
	}

	@Cacheable("optional")
	public Optional<Item> optional(String key) {
		next();
		return key.isEmpty() ? Optional.empty() : Optional.of(new Item(1, key));
	}

	@Cacheable("lists")
	public List<Item> items(String key) {
		return List.of(new Item(1, key));
	}

	@Cacheable("lists")
	public List<String> names(String key) {
		return List.of(key);
	}

	@Cacheable
	public Long failing(String key) throws IOException {
		throw new IOException(key);
	}

	@Cacheable(sync = true)
	public Long failingOnce(String key) throws IOException {
		throw new IOException(key);
	}

	@Cacheable
	public CompletableFuture<Long> future(String key) {
		return CompletableFuture.completedFuture(next());
	}

	@CacheEvict
	public CompletableFuture<Void> evictLater(String key) {
		return CompletableFuture.completedFuture(null);
	}

	@CachePut
	public CompletableFuture<Long> putLater(String key) {
		return CompletableFuture.completedFuture(next());
	}

	/**
	 * A value.
	 *
	 * @param id its number
	 * @param name its name
	 */
	public record Item(long id, String name) {
	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		AnnotatedService service() {
			return new AnnotatedService();
		}

		@Bean
		KeyGenerator constant() {
			return (target, method, params) -> "always";
		}

		@Bean
		CacheResolver byClass(CacheManager manager) {
			return (context) -> List.of(manager.getCache("resolved"));
		}

	}

}
