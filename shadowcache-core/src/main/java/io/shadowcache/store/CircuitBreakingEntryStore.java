package io.shadowcache.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * Spares callers the wait for a store that does not answer: after several failures reads
 * fail at once for a while, then one read at a time tries whether the store is back.
 * <p>
 * Failures for want of a {@linkplain NoConnectionException connection} do not count,
 * since nobody waits for them.
 * <p>
 * Operations on versions always reach the store, since an invalidation must not be put
 * off; their failures count like those of reads, and when one of them succeeds the next
 * read may try at once.
 */
public final class CircuitBreakingEntryStore implements StoreDecorator {

	private final CacheStore delegate;

	private final CircuitBreaker breaker;

	/**
	 * Puts a breaker in front of a store.
	 * @param delegate the store
	 * @param failures so many failures without a successful read between them open the
	 * breaker; at least 1
	 * @param open for so long no read reaches the store; positive
	 * @param ticker a monotonic clock in nanoseconds
	 * @param listener hears when the breaker opens and closes
	 */
	public CircuitBreakingEntryStore(CacheStore delegate, int failures, Duration open, LongSupplier ticker,
			BreakerListener listener) {
		if (failures < 1) {
			throw new IllegalArgumentException("failures must be at least 1, but is " + failures);
		}
		if (open.isNegative() || open.isZero()) {
			throw new IllegalArgumentException("open must be positive, but is " + open);
		}
		this.delegate = Objects.requireNonNull(delegate, "delegate");
		this.breaker = new CircuitBreaker(failures, open, Objects.requireNonNull(ticker, "ticker"),
				Objects.requireNonNull(listener, "listener"));
	}

	/**
	 * Whether reads are kept from the store.
	 * @return {@code true} from the opening of the breaker until a read has succeeded
	 */
	public boolean isOpen() {
		return this.breaker.isOpen();
	}

	@Override
	public CacheStore delegate() {
		return this.delegate;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return read(() -> this.delegate.lookup(key, dependencies));
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return read(() -> this.delegate.lookupAll(requests));
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		return read(() -> this.delegate.stamp(key, dependencies));
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return read(() -> this.delegate.put(key, frame, dependencies, seen, ttl));
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return read(() -> this.delegate.putAll(offers));
	}

	@Override
	public boolean evict(CacheKey key) {
		return read(() -> this.delegate.evict(key));
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		write(() -> {
			this.delegate.mark(dependencies, writer, lease);
			return dependencies;
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		write(() -> {
			this.delegate.release(dependencies, writer);
			return dependencies;
		});
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return write(() -> this.delegate.overdue(dependencies));
	}

	/**
	 * Asked for in the background and often, so that it is refused like a read while the
	 * store does not answer.
	 */
	@Override
	public @Nullable Set<Dependency> readTables(Duration life) {
		return read(() -> this.delegate.readTables(life));
	}

	@Override
	public long outages() {
		return this.delegate.outages() + this.breaker.closings();
	}

	private <T extends @Nullable Object> T read(Supplier<T> operation) {
		if (!this.breaker.admits()) {
			throw new StoreException("The circuit breaker is open: the store has not answered lately");
		}
		T result = counted(operation, this.breaker::failed);
		this.breaker.succeeded();
		return result;
	}

	private <T> T write(Supplier<T> operation) {
		T result = counted(operation, this.breaker::writeFailed);
		this.breaker.answered();
		return result;
	}

	/**
	 * Any exception counts, also one that a store should not throw: a probe must not end
	 * unreported.
	 */
	private static <T extends @Nullable Object> T counted(Supplier<T> operation, Consumer<StoreException> failed) {
		try {
			return operation.get();
		}
		catch (StoreException ex) {
			failed.accept(ex);
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			failed.accept(new StoreException("The store failed", ex));
			throw ex;
		}
	}

}
