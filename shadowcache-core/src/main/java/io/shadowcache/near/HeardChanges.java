package io.shadowcache.near;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * What this process has heard of changes. Safe for use by many threads, without locks.
 * <p>
 * Epochs are known as long as somebody has a claim on them, so that there are never more
 * than dependencies of entries that are kept.
 */
final class HeardChanges implements InvalidationListener {

	/**
	 * How long ago a change may have been made that was not heard of yet.
	 */
	static final Duration MAX_LAG = Duration.ofSeconds(1);

	private static final long MAX_LAG_NANOS = MAX_LAG.toNanos();

	private final Cache<Dependency, Epoch> epochs = Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

	private final AtomicReference<@Nullable Era> era = new AtomicReference<>();

	private final Map<ForgetReason, LongAdder> forgets = new EnumMap<>(ForgetReason.class);

	private final Clocks clocks;

	HeardChanges(Clocks clocks) {
		this.clocks = clocks;
		for (ForgetReason reason : ForgetReason.values()) {
			this.forgets.put(reason, new LongAdder());
		}
	}

	/**
	 * Notes the epochs of now. To be called before the store is asked.
	 * @return the claim, or {@code null} while changes are not reported
	 */
	@Nullable Claim claim(DependencySet dependencies) {
		Era current = this.era.get();
		if (current == null) {
			return null;
		}
		Epoch[] claimed = new Epoch[dependencies.size()];
		int index = 0;
		for (Dependency dependency : dependencies) {
			claimed[index++] = this.epochs.get(dependency, (key) -> new Epoch());
		}
		return new Claim(current, claimed);
	}

	/**
	 * Whether nothing that was claimed has changed until {@link #MAX_LAG} ago, wherever
	 * it was changed, or until now, if it was changed by this process.
	 */
	boolean confirms(@Nullable Claim claim, Clocks.Moment now) {
		Era.Heard heard = (claim != null) ? claim.era().heard() : null;
		if (claim == null || heard == null) {
			return false;
		}
		long drift = Math.abs(offset(now) - heard.offset());
		if (drift > MAX_LAG_NANOS) {
			forget(claim.era(), ForgetReason.CLOCKS_APART);
			return false;
		}
		return now.latestNanos() - heard.nanos() + drift <= MAX_LAG_NANOS && claim.isUnchanged();
	}

	@Override
	public void connected() {
		end(this.era.getAndSet(newEra()));
	}

	/**
	 * Ends the epoch before it makes room for the next: who finds none may return, since
	 * the one before has ended.
	 */
	@Override
	public void changed(Dependency dependency) {
		Epoch epoch = this.epochs.getIfPresent(dependency);
		if (epoch != null) {
			epoch.end();
			this.epochs.asMap().remove(dependency, epoch);
		}
	}

	void changed(DependencySet dependencies) {
		dependencies.forEach(this::changed);
	}

	/**
	 * Ignores what an earlier connection proves.
	 */
	@Override
	public void heardUntil(long nanos) {
		Era current = this.era.get();
		if (current == null || nanos - current.begin().nanos() < 0) {
			return;
		}
		Era.Heard before = current.heard();
		long offset = offset(this.clocks.now());
		if (Math.abs(offset - ((before != null) ? before : current.begin()).offset()) > MAX_LAG_NANOS) {
			forget(current, ForgetReason.CLOCKS_APART);
		}
		else {
			current.heard(new Era.Heard(nanos, offset));
		}
	}

	@Override
	public void forget(ForgetReason reason) {
		Era current = this.era.get();
		if (current != null) {
			forget(current, reason);
		}
	}

	private void forget(Era known, ForgetReason reason) {
		if (this.era.compareAndSet(known, newEra())) {
			count(reason);
		}
		known.end();
	}

	@Override
	public void lost(ForgetReason reason) {
		Era current = this.era.getAndSet(null);
		if (current != null) {
			count(reason);
			current.end();
		}
	}

	/**
	 * How long ago a change may have been made that was not heard of yet.
	 * @return nanoseconds, or -1 if any change may have been missed
	 */
	long lagNanos() {
		Era current = this.era.get();
		Era.Heard heard = (current != null) ? current.heard() : null;
		return (heard != null) ? this.clocks.nanos() - heard.nanos() : -1;
	}

	boolean isConnected() {
		return this.era.get() != null;
	}

	Map<ForgetReason, Long> forgets() {
		Map<ForgetReason, Long> counts = new EnumMap<>(ForgetReason.class);
		this.forgets.forEach((reason, count) -> counts.put(reason, count.sum()));
		return counts;
	}

	private void count(ForgetReason reason) {
		Objects.requireNonNull(this.forgets.get(reason)).increment();
	}

	private static void end(@Nullable Era old) {
		if (old != null) {
			old.end();
		}
	}

	private Era newEra() {
		Clocks.Moment now = this.clocks.now();
		return new Era(new Era.Heard(now.nanos(), offset(now)));
	}

	private static long offset(Clocks.Moment moment) {
		return TimeUnit.MILLISECONDS.toNanos(moment.millis()) - moment.nanos();
	}

}
