package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.DeclaredQuery;
import io.shadowcache.spring.interceptor.QueryRegistry;

/**
 * What is done when all declarations are known: names in the properties must be names of
 * queries, and queries that are configured to be off are switched off.
 */
final class DeclarationsComplete implements Consumer<QueryRegistry> {

	private final Supplier<ConfiguredQueries> configured;

	private final Supplier<ShadowCache> cache;

	DeclarationsComplete(Supplier<ConfiguredQueries> configured, Supplier<ShadowCache> cache) {
		this.configured = configured;
		this.cache = cache;
	}

	@Override
	public void accept(QueryRegistry registry) {
		List<String> names = registry.queries().stream().map((query) -> query.operation().name()).toList();
		List<String> unknown = this.configured.get().unknown(names);
		if (!unknown.isEmpty()) {
			throw unknown(unknown.get(0), names);
		}
		registry.queries()
			.stream()
			.filter((query) -> !query.enabled())
			.map(DeclaredQuery::operation)
			.forEach((operation) -> this.cache.get().switches().set(operation.name(), false));
	}

	private static SetupException unknown(String name, List<String> names) {
		String closest = ClosestName.of(name, names);
		String description = "There are properties shadowcache.queries.%s.*, but no query of that name%s. Known queries: %s"
			.formatted(name, (closest != null) ? " (did you mean '%s'?)".formatted(closest) : "",
					names.isEmpty() ? "none" : String.join(", ", names));
		return new SetupException(description, "Write the name of a query, as in shadowcache.queries.%s.ttl, or remove "
			.formatted((closest != null) ? closest : "ProductRepository.findById") + "these properties.");
	}

}
