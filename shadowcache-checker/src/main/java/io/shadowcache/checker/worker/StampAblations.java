package io.shadowcache.checker.worker;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;

/**
 * Ablations of what is in a stamp.
 */
final class StampAblations {

	private static final Bits128 ONE = new Bits128(1, 1);

	private static final Generation SOME = new Generation(ONE, ONE, 0);

	private StampAblations() {
	}

	static Object withoutQuarantine(CacheStore store, Method method, Object[] arguments) throws Throwable {
		return shown(Rule.forward(store, method, arguments),
				(stamp) -> new Stamp(stamp.generation(), stamp.versions(), false));
	}

	static Object withoutGeneration(CacheStore store, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("put")) {
			Stamp seen = (Stamp) arguments[3];
			return put(store, arguments, seen.versions());
		}
		return shown(Rule.forward(store, method, arguments),
				(stamp) -> new Stamp(SOME, stamp.versions(), stamp.isQuarantined()));
	}

	/**
	 * The rule looks at the generation and at one version for each dependency. All that
	 * is real stands behind these, and so is in the hash all the same.
	 */
	static Object unseen(CacheStore store, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("put")) {
			Stamp seen = (Stamp) arguments[3];
			int count = ((DependencySet) arguments[2]).size();
			return put(store, arguments,
					seen.versions().subList(seen.versions().size() - count, seen.versions().size()));
		}
		return shown(Rule.forward(store, method, arguments), StampAblations::hidden);
	}

	private static Stamp hidden(Stamp stamp) {
		List<Version> versions = new ArrayList<>(Collections.nCopies(stamp.versions().size(), new Version(false, ONE)));
		versions.add(new Version(false, stamp.generation().identity()));
		versions.add(new Version(false, stamp.generation().random()));
		versions.addAll(stamp.versions());
		return new Stamp(SOME, versions, stamp.isQuarantined());
	}

	private static Object shown(Object result, UnaryOperator<Stamp> change) {
		if (result instanceof Stamp stamp) {
			return change.apply(stamp);
		}
		return (result instanceof Lookup lookup) ? new Lookup(lookup.frame(), change.apply(lookup.stamp())) : result;
	}

	private static boolean put(CacheStore store, Object[] arguments, List<Version> versions) {
		CacheKey key = (CacheKey) arguments[0];
		DependencySet dependencies = (DependencySet) arguments[2];
		Stamp real = new Stamp(store.stamp(key, dependencies).generation(), versions, false);
		return store.put(key, (byte[]) arguments[1], dependencies, real, (Duration) arguments[4]);
	}

}
