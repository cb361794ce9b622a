package io.shadowcache.spring.result;

import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;
import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTypesTests {

	@Test
	void typeOfManyQueriesIsPreparedOnce() {
		Counting codec = new Counting();
		ResultTypes types = new ResultTypes(() -> codec);
		Type first = ResultTypes.resolve(ResolvableType.forClassWithGenerics(List.class, String.class));
		Type second = ResultTypes.resolve(ResolvableType.forClassWithGenerics(List.class, String.class));
		assertThat(types.prepare(first)).isSameAs(types.prepare(second));
		assertThat(types.prepare(ResultTypes.resolve(ResolvableType.forClass(String.class))))
			.isNotEqualTo(types.prepare(first));
		assertThat(codec.asked).hasValue(2);
	}

	private static final class Counting implements ValueCodec {

		private final AtomicInteger asked = new AtomicInteger();

		@Override
		public String name() {
			return "counting";
		}

		@Override
		public TypeCodec forType(Type type) {
			this.asked.incrementAndGet();
			return new TypeCodec() {

				@Override
				public byte[] encode(Object value) {
					return new byte[0];
				}

				@Override
				public Object decode(byte[] bytes, int offset, int length) {
					return "";
				}

			};
		}

	}

}
