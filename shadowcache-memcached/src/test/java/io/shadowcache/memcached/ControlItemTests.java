package io.shadowcache.memcached;

import java.security.SecureRandom;
import java.util.Arrays;

import io.shadowcache.dependency.Version;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlItemTests {

	private final Identities identities = new Identities(new SecureRandom());

	private final ControlItem open = ControlItem.open(this.identities.next());

	private final WriterId writer = Sample.writer();

	private final WriterId other = Sample.writer();

	@Test
	void decodeBringsBackWhatWasEncoded() {
		ControlItem marked = mark(mark(this.open, this.writer, 1000), this.other, -1);
		assertThat(ControlItem.decode(this.open.encode())).isEqualTo(this.open);
		assertThat(ControlItem.decode(marked.encode())).isEqualTo(marked);
		assertThat(ControlItem.version(marked.encode())).isEqualTo(marked.version());
	}

	@Test
	void bytesThatAreNoItemAreRefused() {
		byte[] good = mark(this.open, this.writer, 1000).encode();
		for (int length = 0; length < good.length; length++) {
			assertThat(ControlItem.decode(Arrays.copyOf(good, length))).as("%d bytes", length).isNull();
		}
		byte[] openWithAWriter = good.clone();
		openWithAWriter[0] = 'O';
		assertThat(ControlItem.decode(openWithAWriter)).isNull();
		assertThat(ControlItem.decode("no version at all".getBytes())).isNull();
	}

	@Test
	void everyChangeHasANewVersion() {
		ControlItem marked = mark(this.open, this.writer, 1000);
		ControlItem again = mark(marked, this.writer, 1000);
		ControlItem released = again.release(this.writer, this.identities.next());
		ControlItem repeated = released.release(this.writer, this.identities.next());
		assertThat(new Version[] { this.open.version(), marked.version(), again.version(), released.version(),
				repeated.version() })
			.doesNotHaveDuplicates();
	}

	@Test
	void isBlockedUntilTheLastWriterIsReleased() {
		ControlItem both = mark(mark(this.open, this.writer, 1000), this.other, 1000);
		ControlItem one = both.release(this.writer, this.identities.next());
		assertThat(one.version().blocked()).isTrue();
		assertThat(one.release(this.other, this.identities.next()).version().blocked()).isFalse();
	}

	@Test
	void overdueAreThoseWhoseDeadlineHasPassed() {
		ControlItem both = mark(mark(this.open, this.writer, 1000), this.other, 2000);
		assertThat(both.overdue(1000)).isEmpty();
		assertThat(both.overdue(1001)).containsExactly(this.writer);
		assertThat(mark(both, this.writer, 3000).overdue(1001)).isEmpty();
	}

	@Test
	void tooManyWritersAreRefusedButTheirLeasesCanBeRenewed() {
		ControlItem full = mark(this.open, this.writer, 1000);
		for (int index = 1; index < ControlItem.MAX_WRITERS; index++) {
			full = mark(full, Sample.writer(), 1000);
		}
		ControlItem limit = full;
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> mark(limit, this.other, 1000))
			.withMessageContaining("1000 writers");
		assertThat(mark(limit, this.writer, 2000).writers()).hasSize(ControlItem.MAX_WRITERS)
			.containsEntry(this.writer, 2000L);
	}

	private ControlItem mark(ControlItem item, WriterId who, long deadline) {
		return item.mark(who, deadline, this.identities.next());
	}

}
