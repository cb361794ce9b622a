package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.NearMode;
import io.shadowcache.spring.interceptor.DeclaredQuery;
import io.shadowcache.spring.interceptor.QueryRegistry;

/**
 * What is done when all declarations are known: names in the properties must be names of
 * queries, and queries that are configured to be off are switched off.
 */
final class DeclarationsComplete implements Consumer<QueryRegistry> {

	private final Supplier<ConfiguredQueries> configured;

	private final Supplier<ShadowCache> cache;

	private final Supplier<List<String>> others;

	private final BooleanSupplier pushes;

	/**
	 * Creates it.
	 * @param others names of queries that are not declared by annotations
	 * @param pushes whether the store reports changes
	 */
	DeclarationsComplete(Supplier<ConfiguredQueries> configured, Supplier<ShadowCache> cache,
			Supplier<List<String>> others, BooleanSupplier pushes) {
		this.pushes = pushes;
		this.configured = configured;
		this.others = others;
		this.cache = cache;
	}

	@Override
	public void accept(QueryRegistry registry) {
		List<String> names = Stream
			.concat(registry.queries().stream().map((query) -> query.operation().name()), this.others.get().stream())
			.toList();
		List<String> unknown = this.configured.get().unknown(names);
		if (!unknown.isEmpty()) {
			throw unknown(unknown.get(0), names);
		}
		requireChannel(registry);
		registry.queries()
			.stream()
			.filter((query) -> !query.enabled())
			.map(DeclaredQuery::operation)
			.forEach((operation) -> this.cache.get().switches().set(operation.name(), false));
	}

	private void requireChannel(QueryRegistry registry) {
		for (DeclaredQuery query : registry.queries()) {
			if (query.operation().near().mode() == NearMode.PUSH && !this.pushes.getAsBoolean()) {
				throw new SetupException(
						"Query '%s' is kept near at push, but the store (%s) does not report changes"
							.formatted(query.operation().name(), this.cache.get().describeStore()),
						"Use shadowcache.store=redis, or write near = validated, or off: in @CachedQuery, as "
								+ "shadowcache.queries.%s.near, or as shadowcache.near.mode."
									.formatted(query.operation().name()));
			}
		}
	}

	private static SetupException unknown(String name, List<String> names) {
		String closest = ClosestName.of(name, names);
		String description = "There are properties shadowcache.queries.%s.*, but no query of that name%s. Known queries: %s"
			.formatted(name, (closest != null) ? " (did you mean '%s'?)".formatted(closest) : "",
					names.isEmpty() ? "none" : String.join(", ", names));
		return new SetupException(description,
				"Write the name of a query, as in shadowcache.queries.%s.ttl, add the name of a query of SqlCache to shadowcache.sql.queries, or remove "
					.formatted((closest != null) ? closest : "ProductRepository.findById") + "these properties.");
	}

}
