package io.shadowcache.redis;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.InvalidationListener;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.near.NearSettings;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import io.shadowcache.test.store.NearReading;
import io.shadowcache.test.store.Sample;

/**
 * An instance of an application with a near cache at {@code push}.
 */
final class NearNode implements AutoCloseable {

	static final NearPolicy PUSH = new NearPolicy(NearMode.PUSH, Duration.ofMinutes(5), false);

	private final RedisEntryStore store;

	private final NearEntryStore near;

	private final CacheStore reading;

	private final boolean late;

	private final ThreadLocal<Lookup> early = new ThreadLocal<>();

	NearNode(RedisTarget target) {
		this(target, (channel) -> channel, false);
	}

	private NearNode(RedisTarget target, UnaryOperator<InvalidationChannel> channel, boolean late) {
		this.store = Stores.started(target);
		this.late = late;
		this.near = new NearEntryStore(late ? answersEarly() : this.store, channel.apply(this.store.invalidations()),
				NearSettings.DEFAULTS, Clock.systemUTC(), System::nanoTime);
		this.reading = new NearReading(this.near, PUSH, Clock.systemUTC());
	}

	/**
	 * Makes an instance that tells a test when it has heard of a change.
	 * @param late whether the store is asked before claims are made, which is wrong
	 */
	static NearNode hearing(RedisTarget target, Dependency dependency, Semaphore heard, boolean late) {
		return new NearNode(target, (channel) -> new Telling(channel, dependency, heard), late);
	}

	/**
	 * Answers what was asked for before the near cache asks.
	 */
	private CacheStore answersEarly() {
		return (CacheStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> {
					Lookup answer = this.early.get();
					if (answer != null && method.getName().equals("lookup")) {
						return answer;
					}
					return (answer != null && method.getName().equals("stamp")) ? answer.stamp()
							: method.invoke(this.store, arguments);
				});
	}

	NearEntryStore near() {
		return this.near;
	}

	CacheStore reading() {
		return this.reading;
	}

	Lookup read(CacheKey key, DependencySet tables) {
		if (this.late) {
			this.early.set(this.store.lookup(key, tables));
		}
		try {
			return this.reading.lookup(key, tables);
		}
		finally {
			this.early.remove();
		}
	}

	/**
	 * Waits until a read asks nobody.
	 */
	NearNode trusting(CacheKey key, DependencySet tables) {
		Stores.soon(() -> (read(key, tables).source() == EntrySource.PUSH) ? this : null);
		return this;
	}

	/**
	 * Stores an entry as soon as there is a connection.
	 */
	CacheKey stored(DependencySet tables) {
		return Stores.soon(() -> {
			CacheKey key = Sample.key();
			store(key, tables);
			return key;
		});
	}

	void store(CacheKey key, DependencySet tables) {
		Stamp seen = this.near.stamp(key, tables);
		this.reading.put(key, Sample.frame("value"), tables, seen, Duration.ofMinutes(5));
	}

	long forgets(ForgetReason reason) {
		return this.near.figures().forgets().get(reason);
	}

	@Override
	public void close() {
		this.near.close();
	}

	/**
	 * A channel whose reports of one dependency a test can wait for.
	 *
	 * @param channel the channel
	 * @param dependency what is waited for
	 * @param heard released with each report
	 */
	private record Telling(InvalidationChannel channel, Dependency dependency,
			Semaphore heard) implements InvalidationChannel {

		@Override
		public void open(InvalidationListener listener) {
			this.channel.open(new InvalidationListener() {

				@Override
				public void connected() {
					listener.connected();
				}

				@Override
				public void changed(Dependency changed) {
					listener.changed(changed);
					if (changed.equals(Telling.this.dependency)) {
						Telling.this.heard.release();
					}
				}

				@Override
				public void heardUntil(long nanos) {
					listener.heardUntil(nanos);
				}

				@Override
				public void forget(ForgetReason reason) {
					listener.forget(reason);
				}

				@Override
				public void lost(ForgetReason reason) {
					listener.lost(reason);
				}

			});
		}

		@Override
		public void close() {
			this.channel.close();
		}

	}

}
