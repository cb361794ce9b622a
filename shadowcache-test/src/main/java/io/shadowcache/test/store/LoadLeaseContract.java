package io.shadowcache.test.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of {@link io.shadowcache.store.LoadLeases}.
 */
abstract class LoadLeaseContract extends ValueVersionContract {

	private static final Duration SHORT = Duration.ofMillis(150);

	@Test
	void leaseIsGrantedToOneAtATime() {
		LoadLease first = Sample.lease();
		LoadLease second = Sample.leaseLike(first);
		assertThat(take(first, LONG).isGranted()).isTrue();
		assertThat(take(second, LONG).isGranted()).isFalse();
	}

	@Test
	void leaseOfAnotherStampIsAnotherLease() {
		LoadLease lease = Sample.lease();
		take(lease, LONG);
		LoadLease newer = new LoadLease(lease.database(), lease.key(), Sample.lease().stamp(), lease.holder());
		assertThat(take(newer, LONG).isGranted()).isTrue();
	}

	@Test
	void leaseThatIsGivenBackIsFree() {
		LoadLease first = Sample.lease();
		take(first, LONG);
		store().loadLeases().giveBack(first);
		soon().until(() -> take(Sample.leaseLike(first), LONG).isGranted());
	}

	@Test
	void leaseIsGivenBackByItsHolderOnly() {
		LoadLease first = Sample.lease();
		LoadLease second = Sample.leaseLike(first);
		take(first, LONG);
		store().loadLeases().giveBack(second);
		store().loadLeases().renew(second, Duration.ofMillis(1));
		letTimePass(Duration.ofMillis(2));
		assertThat(take(Sample.leaseLike(first), LONG).isGranted()).isFalse();
		store().loadLeases().giveBack(first);
		soon().until(() -> take(second, LONG).isGranted());
		store().loadLeases().giveBack(first);
		assertThat(take(Sample.leaseLike(first), LONG).isGranted()).isFalse();
	}

	@Test
	void leaseOfAHolderThatDiedIsFreeAfterItsLife() {
		LoadLease first = Sample.lease();
		take(first, SHORT);
		letTimePass(SHORT.plusMillis(1));
		soon().until(() -> take(Sample.leaseLike(first), LONG).isGranted());
	}

	@Test
	void leaseLivesOnWhenItIsRenewed() {
		LoadLease first = Sample.lease();
		take(first, SHORT);
		store().loadLeases().renew(first, LONG);
		letTimePass(SHORT.plusMillis(1));
		soon().during(SHORT.multipliedBy(2)).until(() -> !take(Sample.leaseLike(first), LONG).isGranted());
	}

	@Test
	void leaseThatWasGivenBackIsNotRenewed() {
		LoadLease first = Sample.lease();
		take(first, LONG);
		store().loadLeases().giveBack(first);
		store().loadLeases().renew(first, LONG);
		soon().until(() -> take(Sample.leaseLike(first), LONG).isGranted());
	}

	@Test
	void whoIsGrantedALeaseSeesWhatItsLastHolderHasStored() {
		LoadLease first = Sample.lease();
		CacheKey key = first.key();
		DependencySet tables = Sample.tables(1);
		Stamp seen = stampOf(tables);
		assertThat(take(first, LONG).frame()).isNull();
		for (int round = 0; round < 50; round++) {
			LoadLease last = (round == 0) ? first : Sample.leaseLike(first);
			byte[] frame = Sample.frame("round " + round);
			if (round > 0) {
				soon().until(() -> take(last, LONG).isGranted());
			}
			store().put(key, frame, tables, seen, LONG);
			store().loadLeases().giveBack(last);
			LoadLease next = Sample.leaseLike(first);
			soon().until(() -> {
				LoadLeases.Attempt attempt = take(next, LONG);
				assertThat(attempt.isGranted() ? attempt.frame() : frame).isEqualTo(frame);
				return attempt.isGranted();
			});
			store().loadLeases().giveBack(next);
		}
	}

	@Test
	void ofManyWhoWishAtTheSameTimeOneIsGranted() {
		LoadLease lease = Sample.lease();
		AtomicInteger granted = new AtomicInteger();
		IntStream.range(0, 100).parallel().forEach((index) -> {
			if (take(Sample.leaseLike(lease), LONG).isGranted()) {
				granted.incrementAndGet();
			}
		});
		assertThat(granted).hasValue(1);
	}

	private LoadLeases.Attempt take(LoadLease lease, Duration life) {
		return store().loadLeases().take(lease, life);
	}

}
