package io.shadowcache.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a miss is put down to when the entry is of another stamp.
 */
class StaleReasonTests {

	private static final int BIT_OF_GENERATION = 1 << 31;

	private final Fixture fixture = new Fixture();

	private final QueryOperation query = Fixture.query(new Fixture.WordsCodec());

	@Test
	void printOfAnotherGenerationMeansThatTheStoreWasReplaced() throws Throwable {
		assertThat(missAfter(BIT_OF_GENERATION | 1)).isEqualTo("miss generation");
	}

	@Test
	void printOfAnotherVersionNamesTheTable() throws Throwable {
		assertThat(missAfter(1)).isEqualTo("miss invalidated " + Fixture.PRODUCT.asList());
	}

	@Test
	void samePrintOfOneTableMeansThatTheStoreWasReplaced() throws Throwable {
		assertThat(missAfter(0)).isEqualTo("miss generation");
	}

	/**
	 * Reads an entry of another stamp.
	 * @param flipped the bits of its print that differ
	 * @return what was heard first
	 */
	private String missAfter(int flipped) throws Throwable {
		get();
		Lookup lookup = this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT);
		this.fixture.store()
			.put(Fixture.KEY, ofAnotherStamp(lookup.frame(), flipped), Fixture.PRODUCT, lookup.stamp(),
					Duration.ofMinutes(1));
		this.fixture.listener().news();
		get();
		return this.fixture.listener().news().get(0);
	}

	private static byte[] ofAnotherStamp(byte[] frame, int flipped) {
		Entry entry = Entry.decode(frame);
		EntryHeader old = entry.header();
		EntryHeader header = new EntryHeader(old.shape(), old.check(), new Bits128(8, 9), old.versionPrint() ^ flipped,
				old.expiresAtMillis(), old.loadMillis(), old.storedAtMillis());
		return Entry.of(header, Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length()))
			.encode();
	}

	private void get() throws Throwable {
		this.fixture.get(this.query, () -> List.of("word"));
	}

}
