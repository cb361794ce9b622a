package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import io.shadowcache.operation.InvalidationOperation;

/**
 * Every query and every writing method that the application declares. Complete once the
 * application has started. Safe for use by many threads.
 */
public final class QueryRegistry {

	private final Map<String, DeclaredMethod> names = new ConcurrentHashMap<>();

	private final Map<String, DeclaredQuery> queries = new ConcurrentSkipListMap<>();

	private final Map<String, InvalidationOperation> writes = new ConcurrentSkipListMap<>();

	/**
	 * Returns all queries.
	 * @return the queries, sorted by name
	 */
	public List<DeclaredQuery> queries() {
		return List.copyOf(this.queries.values());
	}

	/**
	 * Returns one query.
	 * @param name its name
	 * @return the query, if there is one of that name
	 */
	public Optional<DeclaredQuery> query(String name) {
		return Optional.ofNullable(this.queries.get(name));
	}

	/**
	 * Returns all writing methods.
	 * @return the methods, sorted
	 */
	public List<InvalidationOperation> writes() {
		return List.copyOf(this.writes.values());
	}

	void reserve(String name, DeclaredMethod method) {
		DeclaredMethod present = this.names.putIfAbsent(name, method);
		if (present != null && !present.isSameAs(method)) {
			throw new DeclarationException("Query '%s'".formatted(name),
					"it is declared by two methods, %s and %s".formatted(present, method),
					"Give one of them another name: @CachedQuery(name = \"…\").");
		}
	}

	void add(DeclaredQuery query) {
		this.queries.put(query.operation().name(), query);
	}

	void add(InvalidationOperation write) {
		this.writes.put(write.method(), write);
	}

}
