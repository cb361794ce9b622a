package io.shadowcache.spring.interceptor;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * A bean with one query of each kind.
 */
public class Products {

	static final IllegalStateException FAILURE = new IllegalStateException("written, then failed");

	static final IOException CHECKED = new IOException("checked");

	private final AtomicInteger calls = new AtomicInteger();

	int calls() {
		return this.calls.get();
	}

	@CachedQuery(tables = "${products.table:product}")
	public String find(int id) {
		return id + ":" + this.calls.incrementAndGet();
	}

	@ProductQuery(name = "byMeta")
	public int meta(int id) {
		return this.calls.incrementAndGet();
	}

	@CachedQuery(tables = "other")
	public int ofOtherTable() {
		return 1;
	}

	@CachedQuery(tables = "product")
	public int fail() throws IOException {
		throw CHECKED;
	}

	@CachedQuery(tables = "product", key = "#p0")
	public int byKey(String key, String ignored) {
		return this.calls.incrementAndGet();
	}

	@CachedQuery(tables = "product", key = "@lower.apply(#root.args[0]) + #root.methodName")
	public int byBean(String key) {
		return this.calls.incrementAndGet();
	}

	@CachedQuery(tables = "product", condition = "#size < 5")
	public int ifSmall(int size) {
		return this.calls.incrementAndGet();
	}

	@CachedQuery(tables = "product", unless = "#result == 'secret'")
	public Optional<String> unlessSecret(String value) {
		this.calls.incrementAndGet();
		return Optional.of(value);
	}

	@CachedQuery(tables = "product", ttl = "30s")
	public String nothing() {
		this.calls.incrementAndGet();
		return null;
	}

	@CachedQuery(name = "overridden", tables = "product", ttl = "1h")
	public int overridden() {
		return 1;
	}

	@CachedQuery(tables = "product")
	public int anything(Object value) {
		return 1;
	}

	@InvalidatesTables("PRODUCT")
	public void write() {
	}

	@InvalidatesTables("product")
	public void writeAndFail() {
		throw FAILURE;
	}

	@InvalidatesTables("product")
	public String writeAnd(Supplier<String> then) {
		return then.get();
	}

}
