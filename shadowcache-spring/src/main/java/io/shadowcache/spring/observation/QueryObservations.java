package io.shadowcache.spring.observation;

import java.util.List;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.operation.QueryOperation;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Observes calls of cached queries: one observation around the cache,
 * {@code shadowcache.get}, one around the real query, {@code shadowcache.load}, and one
 * for each invalidation, {@code shadowcache.invalidate}. Where nobody handles
 * observations there are none, and none is made.
 */
public final class QueryObservations implements CacheListener {

	private static final String NONE = "none";

	private final Supplier<ObservationRegistry> registry;

	/**
	 * Makes it.
	 * @param registry asked for with the first call
	 */
	public QueryObservations(Supplier<ObservationRegistry> registry) {
		this.registry = SingletonSupplier.of(registry);
	}

	/**
	 * Returns what is to be put around the cache.
	 * @return an interceptor of methods
	 */
	public MethodInterceptor aroundCache() {
		return (call) -> observe("shadowcache.get", call);
	}

	/**
	 * Returns what is to be put between the cache and the real query.
	 * @return an interceptor of methods
	 */
	public MethodInterceptor aroundQuery() {
		return (call) -> observe("shadowcache.load", call);
	}

	private @Nullable Object observe(String name, MethodInvocation call) throws Throwable {
		ObservationRegistry current = this.registry.get();
		if (current.isNoop()) {
			return call.proceed();
		}
		QueryContext outer = contextOf(current.getCurrentObservation());
		QueryContext context = new QueryContext((outer != null) ? outer.query() : null);
		Observation observation = Observation.start(name, () -> context, current);
		Observation.Scope scope = observation.openScope();
		try {
			return call.proceed();
		}
		catch (Throwable ex) {
			observation.error(ex);
			throw ex;
		}
		finally {
			scope.close();
			observation.lowCardinalityKeyValue("query", orNone(context.query()));
			observation.lowCardinalityKeyValue("result", orNone(context.result()));
			observation.stop();
		}
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		note(query, "hit");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		note(query, "miss");
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		note(query, "bypass");
	}

	private void note(QueryOperation query, String result) {
		QueryContext context = contextOf(this.registry.get().getCurrentObservation());
		if (context != null && context.result() == null) {
			context.answered(query.name(), result);
			if (context.isLogged()) {
				QueryLogContext.put(query.name());
			}
		}
	}

	private static String orNone(@Nullable String known) {
		return (known != null) ? known : NONE;
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		ObservationRegistry current = this.registry.get();
		if (!current.isNoop()) {
			Observation.createNotStarted("shadowcache.invalidate", current).start().stop();
		}
	}

	private static @Nullable QueryContext contextOf(@Nullable Observation observation) {
		return (observation != null && observation.getContext() instanceof QueryContext context) ? context : null;
	}

}
