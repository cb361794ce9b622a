package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries whose bytes are not those that were stored, read as every entry is. Together
 * the tests damage more than 24 thousand.
 */
class CorruptedEntryTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final List<Object> GOLDEN = List.of(List.of(), List.of("alpha", "beta"),
			Collections.nCopies(60, "word"), Collections.nCopies(170, "b"));

	private static final List<Object> LOADED = List.of("loaded");

	private static final CacheKey OTHER = new CacheKey(new Bits128(5, 6), new Bits128(7, 8));

	private final Fixture fixture = new Fixture();

	private final QueryOperation query = Fixture.query(new Fixture.WordsCodec());

	private Stamp stamp;

	@BeforeEach
	void lookUpStamp() {
		this.stamp = this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT).stamp();
	}

	@Test
	void everyFlippedBitMakesAMiss() {
		forEachGolden((frame) -> {
			for (int bit = 0; bit < frame.length * Byte.SIZE; bit++) {
				byte[] damaged = frame.clone();
				damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
				assertMiss(damaged, "bit " + bit);
			}
		});
	}

	@Test
	void everyTruncationMakesAMiss() {
		forEachGolden((frame) -> {
			for (int length = 0; length < frame.length; length++) {
				assertMiss(Arrays.copyOf(frame, length), length + " bytes");
			}
		});
	}

	@Test
	void randomDamageMakesAMiss() {
		SplittableRandom random = new SplittableRandom(42);
		forEachGolden((frame) -> {
			for (int time = 0; time < 4500; time++) {
				byte[] damaged = damaged(frame, random);
				if (!Arrays.equals(damaged, frame)) {
					assertMiss(damaged, "time " + time);
				}
			}
		});
	}

	@Test
	void entryThatWasCopiedToAnotherKeyMakesAMiss() {
		forEachGolden((frame) -> {
			byte[] other = frameOf(OTHER, this.query, List.of("other"));
			this.fixture.store().put(OTHER, frame, Fixture.PRODUCT, this.stamp, LONG);
			assertMiss(other, "swapped");
			assertThat(read(OTHER, this.query)).isEqualTo(LOADED);
		});
	}

	@Test
	void entryOfAnotherShapeMakesAMiss() {
		QueryOperation changed = new QueryOperation("words", "words()", Fixture.PRODUCT, this.query.ttl(),
				new ValueType(List.class, 6, new Fixture.WordsCodec()));
		byte[] frame = frameOf(Fixture.KEY, changed, List.of("of another shape"));
		assertMiss(frame, "of another shape");
	}

	@Test
	void wholeEntryMakesAHit() {
		byte[] frame = frameOf(Fixture.KEY, this.query, List.of("whole"));
		this.fixture.store().put(Fixture.KEY, frame, Fixture.PRODUCT, this.stamp, LONG);
		assertThat(read(Fixture.KEY, this.query)).isEqualTo(List.of("whole"));
	}

	/**
	 * Overwrites, cuts out or doubles a part.
	 */
	private static byte[] damaged(byte[] frame, SplittableRandom random) {
		int from = random.nextInt(frame.length);
		int to = from + 1 + random.nextInt(Math.min(8, frame.length - from));
		byte[] part = new byte[to - from];
		switch (random.nextInt(3)) {
			case 0 -> random.nextBytes(part);
			case 1 -> part = new byte[0];
			default -> part = doubled(Arrays.copyOfRange(frame, from, to));
		}
		byte[] damaged = Arrays.copyOf(frame, from + part.length + frame.length - to);
		System.arraycopy(part, 0, damaged, from, part.length);
		System.arraycopy(frame, to, damaged, from + part.length, frame.length - to);
		return damaged;
	}

	private static byte[] doubled(byte[] part) {
		byte[] twice = Arrays.copyOf(part, 2 * part.length);
		System.arraycopy(part, 0, twice, part.length, part.length);
		return twice;
	}

	private void forEachGolden(Consumer<byte[]> damage) {
		for (Object value : GOLDEN) {
			damage.accept(frameOf(Fixture.KEY, this.query, value));
		}
	}

	/**
	 * Has the engine itself make an entry.
	 */
	private byte[] frameOf(CacheKey key, QueryOperation operation, Object value) {
		this.fixture.store().evict(key);
		get(key, operation, value);
		byte[] frame = this.fixture.store().lookup(key, Fixture.PRODUCT).frame();
		assertThat(frame).isNotNull();
		return frame;
	}

	private void assertMiss(byte[] frame, String what) {
		this.fixture.store().put(Fixture.KEY, frame, Fixture.PRODUCT, this.stamp, LONG);
		assertThat(read(Fixture.KEY, this.query)).as(what).isEqualTo(LOADED);
	}

	private Object read(CacheKey key, QueryOperation operation) {
		return get(key, operation, LOADED);
	}

	private Object get(CacheKey key, QueryOperation operation, Object loaded) {
		try {
			return this.fixture.cache()
				.queries()
				.get(operation, key, ReadScope.NO_TRANSACTION, () -> new ArrayList<>((List<?>) loaded));
		}
		catch (Throwable ex) {
			throw new AssertionError("A damaged entry escaped", ex);
		}
	}

}
