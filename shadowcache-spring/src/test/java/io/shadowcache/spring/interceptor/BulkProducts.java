package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * A bean with queries for many ids; it keeps what it was asked for.
 */
public class BulkProducts {

	private final Map<Long, Product> stored = new TreeMap<>();

	private final List<Object> asked = new ArrayList<>();

	List<Object> asked() {
		List<Object> all = List.copyOf(this.asked);
		this.asked.clear();
		return all;
	}

	@CachedQuery(tables = "product")
	@BulkLookup
	public List<Product> findAllById(Collection<Long> ids) {
		this.asked.add(ids);
		return this.stored.values().stream().filter((product) -> ids.contains(product.id())).toList();
	}

	@CachedQuery(tables = "product", unless = "#result != null && #result.name == 'secret'")
	@BulkLookup(ids = "wanted")
	public Map<Long, Product> findByIds(Set<Long> wanted, List<String> languages) {
		this.asked.add(wanted);
		Map<Long, Product> found = new LinkedHashMap<>(this.stored);
		found.keySet().retainAll(wanted);
		return found;
	}

	@CachedQuery(tables = "product", nullTtl = "0s", condition = "#ids.size() < 3")
	@BulkLookup(id = "name.length()")
	public Set<Product> findByLength(List<Integer> ids) {
		this.asked.add(ids);
		return Set.copyOf(this.stored.values().stream().filter((one) -> ids.contains(one.name().length())).toList());
	}

	@CachedQuery(rows = "product#{#id}")
	public Optional<Product> findById(long id) {
		this.asked.add(id);
		return Optional.ofNullable(this.stored.get(id));
	}

	@CachedQuery
	@BulkLookup(single = "findById")
	public List<Product> findShared(List<Long> ids) {
		this.asked.add(ids);
		return this.stored.values().stream().filter((product) -> ids.contains(product.id())).toList();
	}

	@CachedQuery(tables = "product")
	public int lengthOf(long id) {
		this.asked.add(id);
		return this.stored.containsKey(id) ? this.stored.get(id).name().length() : -1;
	}

	@CachedQuery
	@BulkLookup(single = "lengthOf")
	public Map<Long, Integer> lengthsOf(List<Long> ids) {
		return Map.of();
	}

	@CachedQuery(rows = "product#{#ids}")
	@BulkLookup
	public Iterable<Product> findRows(Iterable<Long> ids) {
		List<Product> found = new ArrayList<>();
		this.asked.add(ids);
		ids.forEach((id) -> found.add(this.stored.get(id)));
		return found;
	}

	@CachedQuery(tables = "product")
	@BulkLookup
	public List<Product> findOthers(List<Long> ids) {
		return List.of(new Product(ids.get(0) + 1, "another"));
	}

	@CachedQuery(tables = "product")
	@BulkLookup
	public List<Product> findTwice(List<Long> ids) {
		return List.of(new Product(ids.get(0), "one"), new Product(ids.get(0), "two"));
	}

	@InvalidatesTables("product")
	public void save(long id, String name) {
		this.stored.put(id, new Product(id, name));
	}

	@InvalidatesTables(rows = "product#{#id}")
	public void rename(long id, String name) {
		this.stored.put(id, new Product(id, name));
	}

	public record Product(long id, String name) {
	}

}
