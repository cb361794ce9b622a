package io.shadowcache.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.shadowcache.dependency.Bits128;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryTests {

	private static final EntryHeader HEADER = new EntryHeader(0x1011121314151617L,
			new Bits128(0x2021222324252627L, 0x28292a2b2c2d2e2fL),
			new Bits128(0x3031323334353637L, 0x38393a3b3c3d3e3fL), 0x40414243, 0x505152535455L, 0x6061,
			0x707172737475L);

	private static final byte[] PAYLOAD = "value".getBytes(StandardCharsets.UTF_8);

	@Test
	void frameHasTheDocumentedBytes() {
		assertThat(Entry.of(HEADER, PAYLOAD).encode()).asHexString()
			.isEqualTo("53430300" + "1011121314151617" + "202122232425262728292A2B2C2D2E2F"
					+ "303132333435363738393A3B3C3D3E3F" + "40414243" + "505152535455" + "707172737475" + "6061"
					+ "00000005" + "12FF1DAB" + "76616C7565");
	}

	@Test
	void frameTakes70Bytes() {
		assertThat(Entry.of(HEADER, null).encode()).hasSize(70);
		assertThat(Entry.of(HEADER, PAYLOAD).encode()).hasSize(70 + PAYLOAD.length);
	}

	@Test
	void decodedEntryIsTheOneEncoded() {
		Entry entry = Entry.decode(Entry.of(HEADER, PAYLOAD).encode());
		assertThat(entry.header()).isEqualTo(HEADER);
		assertThat(entry.isNull()).isFalse();
		assertThat(Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length()))
			.isEqualTo(PAYLOAD);
		assertThat(entry.encode()).isEqualTo(Entry.of(HEADER, PAYLOAD).encode());
	}

	@Test
	void nullIsNotAnEmptyPayload() {
		assertThat(Entry.decode(Entry.of(HEADER, null).encode()).isNull()).isTrue();
		assertThat(Entry.decode(Entry.of(HEADER, new byte[0]).encode()).isNull()).isFalse();
	}

	@Test
	void everyFlippedBitIsNoticed() {
		for (byte[] frame : new byte[][] { Entry.of(HEADER, PAYLOAD).encode(), Entry.of(HEADER, null).encode() }) {
			for (int bit = 0; bit < frame.length * Byte.SIZE; bit++) {
				byte[] damaged = frame.clone();
				damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
				assertThat(Entry.decode(damaged)).as("bit %d", bit).isNull();
			}
		}
	}

	@Test
	void everyTruncationAndExtensionIsNoticed() {
		byte[] frame = Entry.of(HEADER, PAYLOAD).encode();
		for (int length = 0; length < frame.length; length++) {
			assertThat(Entry.decode(Arrays.copyOf(frame, length))).as("%d bytes", length).isNull();
		}
		assertThat(Entry.decode(Arrays.copyOf(frame, frame.length + 1))).isNull();
	}

	@Test
	void timesOutOfRangeAreCutOff() {
		EntryHeader late = new EntryHeader(0, HEADER.check(), HEADER.stamp(), 0, Long.MAX_VALUE, Integer.MAX_VALUE,
				Long.MAX_VALUE);
		EntryHeader early = new EntryHeader(0, HEADER.check(), HEADER.stamp(), 0, -1, -1, -1);
		assertThat(Entry.decode(Entry.of(late, null).encode()).header()).isEqualTo(late);
		assertThat(late.expiresAtMillis()).isEqualTo((1L << 48) - 1);
		assertThat(late.storedAtMillis()).isEqualTo((1L << 48) - 1);
		assertThat(late.loadMillis()).isEqualTo(65_535);
		assertThat(early.expiresAtMillis()).isZero();
		assertThat(early.storedAtMillis()).isZero();
		assertThat(early.loadMillis()).isZero();
	}

}
