package io.shadowcache.checker.worker;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.lettuce.core.RedisException;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Believes what a connection brings, whoever is at its other end.
 */
final class UnverifiedReads implements Ablation {

	private final RawRedis redis;

	UnverifiedReads(RawRedis redis) {
		this.redis = redis;
	}

	@Override
	public Object call(CacheStore store, Method method, Object[] arguments) throws Throwable {
		boolean lookup = method.getName().equals("lookup");
		if (lookup || method.getName().equals("stamp")) {
			Lookup found = find((CacheKey) arguments[0], (DependencySet) arguments[1]);
			if (found != null) {
				return lookup ? found : found.stamp();
			}
		}
		return Rule.forward(store, method, arguments);
	}

	private @Nullable Lookup find(CacheKey key, DependencySet dependencies) {
		try {
			List<byte @Nullable []> values = this.redis.read(key, dependencies);
			byte[] named = values.get(1);
			Generation generation = (named != null) ? Generation.decode(named) : null;
			List<Version> versions = versions(values.subList(2, values.size()));
			return (generation != null && versions.size() == dependencies.size())
					? new Lookup(values.get(0), new Stamp(generation, versions, false)) : null;
		}
		catch (RedisException ex) {
			return null;
		}
	}

	private static List<Version> versions(List<byte @Nullable []> values) {
		List<Version> versions = new ArrayList<>();
		for (byte[] value : values) {
			Version version = (value != null) ? Version.decode(value) : null;
			if (version != null) {
				versions.add(version);
			}
		}
		return versions;
	}

}
