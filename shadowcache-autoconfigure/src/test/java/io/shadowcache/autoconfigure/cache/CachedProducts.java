package io.shadowcache.autoconfigure.cache;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Products behind Spring's annotations. Counts its loads; whatever is set runs after a
 * product was read and before it is returned.
 */
public class CachedProducts {

	private final JdbcClient jdbc;

	private final AtomicInteger loads = new AtomicInteger();

	private volatile Runnable afterRead = () -> {
	};

	private volatile CompletableFuture<String> answer = new CompletableFuture<>();

	CachedProducts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void afterRead(Runnable action) {
		this.afterRead = action;
	}

	public void answer(String value) {
		this.answer.complete(value);
	}

	public int loads() {
		return this.loads.get();
	}

	private Product read(int id) {
		this.loads.incrementAndGet();
		Product product = this.jdbc.sql("select id, name from product where id = ?")
			.param(id)
			.query(Product.class)
			.optional()
			.orElse(null);
		this.afterRead.run();
		return product;
	}

	@Cacheable("products")
	public Product byId(int id) {
		return read(id);
	}

	@Cacheable(cacheNames = "synchronised", sync = true)
	public Product byIdOnce(int id) {
		return read(id);
	}

	@Cacheable("optional")
	public Optional<Product> find(int id) {
		return Optional.ofNullable(read(id));
	}

	@Cacheable("lists")
	public List<Product> all() {
		this.loads.incrementAndGet();
		return this.jdbc.sql("select id, name from product order by id").query(Product.class).list();
	}

	@Cacheable("futures")
	public CompletableFuture<Product> future(int id) {
		return CompletableFuture.completedFuture(read(id));
	}

	@Cacheable(cacheNames = "later", sync = true)
	public CompletableFuture<String> later(String key) {
		this.loads.incrementAndGet();
		return this.answer;
	}

	@Cacheable(cacheNames = "slow", key = "#key")
	public CompletableFuture<String> slow(String key, CompletableFuture<String> answer) {
		this.loads.incrementAndGet();
		return answer;
	}

	@Cacheable("monos")
	public Mono<Product> mono(int id) {
		return Mono.fromSupplier(() -> read(id));
	}

	@Cacheable("fluxes")
	public Flux<String> flux(String prefix) {
		return Flux.defer(() -> {
			this.loads.incrementAndGet();
			return Flux.just(prefix + 1, prefix + 2);
		});
	}

	@Cacheable("notes")
	public String note(String key) {
		this.loads.incrementAndGet();
		String note = key + this.loads.get();
		this.afterRead.run();
		return note;
	}

	@CachePut(cacheNames = "notes", key = "#key")
	public String setNote(String key, String note) {
		return note;
	}

	@CacheEvict("notes")
	public void dropNote(String key) {
	}

	@CacheEvict("notes")
	public Mono<Void> dropNoteLater(String key) {
		return Mono.empty();
	}

	/**
	 * A product.
	 *
	 * @param id its number
	 * @param name its name
	 */
	public record Product(int id, String name) {
	}

}
