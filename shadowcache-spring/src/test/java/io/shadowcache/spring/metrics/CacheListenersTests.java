package io.shadowcache.spring.metrics;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.LeaseOutcome;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CacheListeners}.
 */
class CacheListenersTests {

	private final List<String> heard = new ArrayList<>();

	@Test
	void everyListenerHearsEveryEvent() {
		tell(new CacheListeners(List.of(recording("a"), recording("b"))));
		assertThat(this.heard).containsExactlyInAnyOrderElementsOf(Arrays.stream(CacheListener.class.getMethods())
			.map(Method::getName)
			.flatMap((name) -> List.of("a." + name, "b." + name).stream())
			.toList());
	}

	@Test
	void whatAListenerThrowsReachesNeitherTheOthersNorTheCaller() {
		tell(new CacheListeners(List.of(throwing(), recording("b"))));
		assertThat(this.heard).hasSize(CacheListener.class.getMethods().length);
	}

	private static void tell(CacheListener listener) {
		listener.onHit(Queries.QUERY, 1, 1);
		listener.onHit(Queries.QUERY, EntrySource.PUSH, 1, 1);
		listener.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		listener.onBypass(Queries.QUERY, BypassReason.DISABLED);
		listener.onLoad(Queries.QUERY, 1, null);
		listener.onCoalesced(Queries.QUERY, 1);
		listener.onStale(Queries.QUERY, StaleReason.ERROR);
		listener.onSoftTimeout(Queries.QUERY);
		listener.onEarlyRefresh(Queries.QUERY, EarlyRefreshStep.STARTED);
		listener.onLeaseWait(Queries.QUERY, LeaseOutcome.SERVED, 1);
		listener.onBulkheadWait(Queries.QUERY, true, 1);
		listener.onStore(Queries.QUERY, StoreOutcome.STORED, 1);
		listener.onInvalidation(DependencySet.of(Queries.PRODUCT));
		listener.onUnreadWrite(DependencySet.of(Queries.PRODUCT));
		listener.onStoreFailure(StoreCommand.PUT, new StoreException("no"));
	}

	private CacheListener recording(String name) {
		return proxy((method) -> this.heard.add(name + "." + method.getName()));
	}

	private static CacheListener throwing() {
		return proxy((method) -> {
			throw new IllegalStateException(method.getName());
		});
	}

	private static CacheListener proxy(Consumer<Method> reaction) {
		return (CacheListener) Proxy.newProxyInstance(CacheListener.class.getClassLoader(),
				new Class<?>[] { CacheListener.class }, (proxy, method, arguments) -> {
					reaction.accept(method);
					return null;
				});
	}

}
