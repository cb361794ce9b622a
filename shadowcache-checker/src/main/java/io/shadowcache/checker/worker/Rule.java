package io.shadowcache.checker.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.VersionPrint;
import io.shadowcache.store.WriterId;

/**
 * Rules of the protocol that can be left out, to see that the checker finds what they
 * prevent.
 */
public enum Rule {

	/** An entry carries the versions from before its load. */
	EARLY_STAMP {

		@Override
		Object call(CacheStore store, Method method, Object[] arguments) throws Throwable {
			if (!method.getName().equals("put")) {
				return forward(store, method, arguments);
			}
			CacheKey key = (CacheKey) arguments[0];
			DependencySet dependencies = (DependencySet) arguments[2];
			Stamp late = store.lookup(key, dependencies).stamp();
			byte[] frame = restamp(Objects.requireNonNull(Entry.decode((byte[]) arguments[1])), late);
			return store.put(key, frame, dependencies, late, (Duration) arguments[4]);
		}

	},

	/** A writer announces itself before it commits. */
	MARK {

		@Override
		Object call(CacheStore store, Method method, Object[] arguments) throws Throwable {
			return method.getName().equals("mark") ? NOTHING : forward(store, method, arguments);
		}

	},

	/** Versions are replaced after the commit. */
	LATE_RELEASE {

		@Override
		Object call(CacheStore store, Method method, Object[] arguments) throws Throwable {
			if (method.getName().equals("mark")) {
				store.release((DependencySet) arguments[0], (WriterId) arguments[1]);
				return NOTHING;
			}
			return method.getName().equals("release") ? NOTHING : forward(store, method, arguments);
		}

	};

	private static final Object NOTHING = new Object();

	abstract Object call(CacheStore store, Method method, Object[] arguments) throws Throwable;

	/**
	 * Returns a store that breaks this rule.
	 * @param store a store that keeps it
	 */
	CacheStore leftOutBy(CacheStore store) {
		return (CacheStore) Proxy.newProxyInstance(Rule.class.getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> {
					Object result = call(store, method, (arguments != null) ? arguments : new Object[0]);
					return (result != NOTHING) ? result : null;
				});
	}

	static Object forward(CacheStore store, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(store, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static byte[] restamp(Entry entry, Stamp stamp) {
		EntryHeader old = entry.header();
		EntryHeader header = new EntryHeader(old.shape(), old.check(), stamp.hash(), VersionPrint.of(stamp),
				old.expiresAtMillis(), old.loadMillis(), old.storedAtMillis());
		byte[] payload = Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length());
		return Entry.of(header, entry.isNull() ? null : payload).encode();
	}

}
