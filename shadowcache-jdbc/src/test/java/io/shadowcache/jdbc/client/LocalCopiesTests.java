package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocalCopiesTests {

	private final AtomicLong nanos = new AtomicLong();

	private final LocalCopies copies = new LocalCopies(this.nanos::get);

	@Test
	void copyEndsAtItsLimit() {
		this.copies.set("rate", 7);
		this.copies.set("name", "tea", Duration.ofMinutes(1));
		assertThat(this.copies.get("rate", Integer.class)).hasValue(7);
		pass(Duration.ofMinutes(1));
		assertThat(this.copies.get("name", String.class)).isEmpty();
		pass(Duration.ofMinutes(4).minusNanos(1));
		assertThat(this.copies.get("rate", Integer.class)).hasValue(7);
		pass(Duration.ofNanos(1));
		assertThat(this.copies.get("rate", Integer.class)).isEmpty();
	}

	@Test
	void backupRefreshesWhatHasChangedAndLeavesTheRest() {
		this.copies.set("one", 1, Duration.ofMinutes(1));
		this.copies.set("two", 2);
		pass(Duration.ofSeconds(50));
		this.copies.backup(Map.of("one", 10, "three", 3));
		assertThat(this.copies.get("one", Integer.class)).hasValue(10);
		assertThat(this.copies.get("two", Integer.class)).hasValue(2);
		assertThat(this.copies.get("three", Integer.class)).hasValue(3);
		pass(Duration.ofSeconds(50));
		assertThat(this.copies.get("one", Integer.class)).hasValue(10);
		pass(Duration.ofSeconds(10));
		assertThat(this.copies.get("one", Integer.class)).isEmpty();
	}

	@Test
	void removedCopiesAreGone() {
		this.copies.set("one", 1);
		assertThat(this.copies.remove("one")).isTrue();
		assertThat(this.copies.remove("one")).isFalse();
		this.copies.set("two", 2);
		this.copies.clear();
		assertThat(this.copies.get("two", Integer.class)).isEmpty();
	}

	@Test
	void wrongTypeAndWrongLimitAreRefused() {
		this.copies.set("one", 1);
		assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> this.copies.get("one", String.class));
		assertThatIllegalArgumentException().isThrownBy(() -> this.copies.set("one", 1, Duration.ZERO))
			.withMessageContaining("must be positive");
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

}
