package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.annotation.Observed;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cached queries with other annotations of Spring.
 */
public class ComposedQueries {

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger failures = new AtomicInteger();

	private final CompletableFuture<Boolean> written = new CompletableFuture<>();

	public int calls() {
		return this.calls.get();
	}

	public void reset() {
		this.calls.set(0);
	}

	public void failNextCalls(int count) {
		this.failures.set(count);
	}

	public CompletableFuture<Boolean> written() {
		return this.written;
	}

	@PreAuthorize("hasRole('ADMIN')")
	@CachedQuery(tables = "product")
	public String ofAdmins(int id) {
		this.calls.incrementAndGet();
		return "secret of admins";
	}

	@PostAuthorize("returnObject == authentication.name")
	@CachedQuery(tables = "product")
	public String ofOwner(String owner) {
		this.calls.incrementAndGet();
		return owner;
	}

	@Retryable(maxRetries = 3, delay = 0)
	@CachedQuery(tables = "product")
	public String flaky(int id) {
		this.calls.incrementAndGet();
		if (this.failures.getAndDecrement() > 0) {
			throw new IllegalStateException("not yet");
		}
		return "found";
	}

	@Transactional(readOnly = true)
	@CachedQuery(tables = "product")
	public String transactional(int id) {
		this.calls.incrementAndGet();
		return "read in a transaction";
	}

	@Observed(name = "query")
	@CachedQuery(tables = "product")
	public String observed(int id) {
		return "observed";
	}

	@Async
	@InvalidatesTables("product")
	public void writeLater() {
		this.written.complete(true);
	}

	@InvalidatesTables("product")
	public void write() {
	}

}
