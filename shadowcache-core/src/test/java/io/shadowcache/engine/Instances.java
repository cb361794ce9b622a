package io.shadowcache.engine;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;

/**
 * Instances of one application over one store. Time passes only when somebody waits.
 */
final class Instances implements AutoCloseable {

	static final QueryOperation QUERY = Fixture.query(new Fixture.WordsCodec());

	private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicLong numbers = new AtomicLong();

	private final CacheStore store;

	private LeaseWait.Pauses pauses = this::pass;

	Instances() {
		this.store = new InMemoryEntryStore(100, this::now, this.numbers::incrementAndGet);
	}

	/**
	 * Makes the threads of instances made from now on wait otherwise than by passing the
	 * time.
	 */
	void pauses(LeaseWait.Pauses value) {
		this.pauses = value;
	}

	Instance start() {
		return start(this.store, LoadLeaseSettings.DEFAULTS);
	}

	Instance start(CacheStore own, LoadLeaseSettings settings) {
		RecordingListener listener = new RecordingListener();
		ShadowCache cache = ShadowCache.over(own)
			.loadLease(settings)
			.listener(listener)
			.random(this.numbers::incrementAndGet)
			.clock(this::now, this.nanos::get)
			.executor(Runnable::run)
			.pauses((duration) -> this.pauses.pause(duration))
			.build();
		return new Instance(cache, listener);
	}

	void pass(long duration) {
		this.nanos.addAndGet(duration);
	}

	long nanos() {
		return this.nanos.get();
	}

	CacheStore store() {
		return this.store;
	}

	/**
	 * Takes the lease of the entry that all ask for, as an instance that dies would.
	 */
	LoadLease takeLease() {
		Stamp stamp = this.store.lookup(Fixture.KEY, QUERY.dependencies()).stamp();
		LoadLease lease = new LoadLease(QUERY.dependencies().database(), Fixture.KEY, stamp.hash(), new Bits128(9, 9));
		LoadLeases.Attempt attempt = this.store.loadLeases().take(lease, HeldLeases.LIFE);
		if (!attempt.isGranted()) {
			throw new IllegalStateException("held by another");
		}
		return lease;
	}

	/**
	 * Has something happen between a lookup and what the caller makes of it.
	 */
	static CacheStore afterLookup(CacheStore store, Loader action) {
		return (CacheStore) Proxy.newProxyInstance(Instances.class.getClassLoader(),
				new Class<?>[] { CacheStore.class }, (proxy, method, arguments) -> {
					Object result = method.invoke(store, arguments);
					if (method.getName().equals("lookup")) {
						action.load();
					}
					return result;
				});
	}

	private Instant now() {
		return Instant.ofEpochMilli(Duration.ofNanos(this.nanos.get()).toMillis());
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * An instance.
	 */
	final class Instance {

		private final ShadowCache cache;

		private final RecordingListener listener;

		Instance(ShadowCache cache, RecordingListener listener) {
			this.cache = cache;
			this.listener = listener;
		}

		Object get(Loader loader) throws Exception {
			return get(ReadScope.NO_TRANSACTION, loader);
		}

		Object get(ReadScope scope, Loader loader) throws Exception {
			try {
				return this.cache.queries().get(QUERY, Fixture.KEY, scope, loader);
			}
			catch (Exception | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new AssertionError(ex);
			}
		}

		Future<Object> ask(Loader loader) {
			return Instances.this.threads.submit(() -> get(loader));
		}

		ShadowCache cache() {
			return this.cache;
		}

		List<String> heard() {
			return this.listener.heard();
		}

	}

}
