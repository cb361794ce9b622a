package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.operation.QueryOperation;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses names of queries that do not exist in the properties of load leases.
 */
final class LeasedQueries implements SmartInitializingSingleton {

	private final LoadLeaseProperties properties;

	private final Declarations declarations;

	LeasedQueries(LoadLeaseProperties properties, Declarations declarations) {
		this.properties = properties;
		this.declarations = declarations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> named = Stream.concat(this.properties.always().stream(), this.properties.never().stream())
			.toList();
		if (named.isEmpty()) {
			return;
		}
		List<String> known = this.declarations.queries().stream().map(QueryOperation::name).toList();
		for (String name : named) {
			if (!known.contains(name)) {
				String closest = ClosestName.of(name, known);
				throw new SetupException(
						"shadowcache.load-lease names the query '%s', which does not exist%s. Known queries: %s"
							.formatted(name, (closest != null) ? " (did you mean '%s'?)".formatted(closest) : "",
									String.join(", ", known)),
						"Write the name of a query in shadowcache.load-lease.always or shadowcache.load-lease.never, or remove it.");
			}
		}
	}

}
