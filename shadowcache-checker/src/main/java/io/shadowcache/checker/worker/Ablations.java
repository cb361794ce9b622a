package io.shadowcache.checker.worker;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.VersionPrint;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Ablations of when commands are sent.
 */
final class Ablations {

	private Ablations() {
	}

	static Object stampedLate(CacheStore store, Method method, Object[] arguments) throws Throwable {
		if (!method.getName().equals("put")) {
			return Rule.forward(store, method, arguments);
		}
		CacheKey key = (CacheKey) arguments[0];
		DependencySet dependencies = (DependencySet) arguments[2];
		Stamp late = store.lookup(key, dependencies).stamp();
		byte[] frame = restamp(Objects.requireNonNull(Entry.decode((byte[]) arguments[1])), late);
		return store.put(key, frame, dependencies, late, (Duration) arguments[4]);
	}

	static @Nullable Object unmarked(CacheStore store, Method method, Object[] arguments) throws Throwable {
		return method.getName().equals("mark") ? null : Rule.forward(store, method, arguments);
	}

	static @Nullable Object releasedEarly(CacheStore store, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("mark")) {
			store.release((DependencySet) arguments[0], (WriterId) arguments[1]);
			return null;
		}
		return method.getName().equals("release") ? null : Rule.forward(store, method, arguments);
	}

	/**
	 * Who asks for writers past their lease finds none, because they are released.
	 */
	static @Nullable Object resolvedByLease(CacheStore store, Method method, Object[] arguments) throws Throwable {
		if (!method.getName().equals("overdue")) {
			return Rule.forward(store, method, arguments);
		}
		DependencySet dependencies = (DependencySet) arguments[0];
		store.overdue(dependencies).forEach((writer) -> store.release(dependencies, writer));
		return List.of();
	}

	private static byte[] restamp(Entry entry, Stamp stamp) {
		EntryHeader old = entry.header();
		EntryHeader header = new EntryHeader(old.shape(), old.check(), stamp.hash(), VersionPrint.of(stamp),
				old.expiresAtMillis(), old.loadMillis(), old.storedAtMillis());
		byte[] payload = Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length());
		return Entry.of(header, entry.isNull() ? null : payload).encode();
	}

}
