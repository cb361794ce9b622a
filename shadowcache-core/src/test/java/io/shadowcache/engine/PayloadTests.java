package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadTests {

	private final AtomicInteger decoded = new AtomicInteger();

	@Test
	void whatCallersCanShareIsDecodedOnceForAll() {
		List<Object> copies = copies(true);
		assertThat(copies.get(1)).isEqualTo(List.of("a", "b")).isEqualTo(copies.get(0)).isNotSameAs(copies.get(0));
		assertThat(this.decoded).hasValue(1);
	}

	@Test
	void whatACallerGetsIsNeverGivenToAnother() {
		Payload payload = payload();
		QueryOperation query = query(true);
		((List<?>) copy(payload, query)).clear();
		assertThat(copy(payload, query)).isEqualTo(List.of("a", "b"));
	}

	@Test
	void whatTheyCannotShareIsDecodedForEach() {
		List<Object> copies = copies(false);
		assertThat(copies.get(1)).isEqualTo(List.of("a", "b")).isEqualTo(copies.get(0)).isNotSameAs(copies.get(0));
		assertThat(this.decoded).hasValue(2);
	}

	private List<Object> copies(boolean shareable) {
		Payload payload = payload();
		QueryOperation query = query(shareable);
		return List.of(copy(payload, query), copy(payload, query));
	}

	private static Payload payload() {
		return new Payload(new Fixture.WordsCodec().encode(List.of("a", "b")));
	}

	private static Object copy(Payload payload, QueryOperation query) {
		return Objects.requireNonNull(Objects.requireNonNull(payload.copy(query)).value());
	}

	private QueryOperation query(boolean shareable) {
		return Fixture.query(new CountingCodec(shareable, this.decoded));
	}

	private record CountingCodec(boolean isShareable, AtomicInteger decoded) implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			throw new AssertionError("encoded");
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			this.decoded.incrementAndGet();
			return new Fixture.WordsCodec().decode(bytes, offset, length);
		}

		@Override
		public Object share(Object kept) {
			return new ArrayList<>((List<?>) kept);
		}

	}

}
