package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryCacheCodecTests {

	private final Fixture fixture = new Fixture();

	@ParameterizedTest
	@ValueSource(classes = { CodecException.class, IllegalStateException.class, StackOverflowError.class,
			NoClassDefFoundError.class })
	void codecThatCannotDecodeIsAMiss(Class<? extends Throwable> failure) throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.listener().news();
		QueryOperation query = Fixture.query(new FailingCodec(failure));
		assertThat(this.fixture.get(query, () -> List.of("b"))).isEqualTo(List.of("b"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss unreadable", "load", "store unencodable");
	}

	@Test
	void entryOfAnotherShapeIsAMiss() throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.listener().news();
		QueryOperation query = Fixture.query(new Fixture.WordsCodec());
		QueryOperation other = new QueryOperation(query.name(), query.method(), query.dependencies(), query.ttl(),
				new io.shadowcache.codec.ValueType(List.class, 6, new Fixture.WordsCodec()));
		this.fixture.get(other, () -> List.of("b"));
		assertThat(this.fixture.listener().heard()).startsWith("miss unreadable");
	}

	private static final class FailingCodec implements TypeCodec {

		private final Class<? extends Throwable> failure;

		FailingCodec(Class<? extends Throwable> failure) {
			this.failure = failure;
		}

		@Override
		public byte[] encode(Object value) {
			throw FailingCodec.<RuntimeException>failure(this.failure);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			throw FailingCodec.<RuntimeException>failure(this.failure);
		}

		@SuppressWarnings("unchecked")
		private static <E extends Throwable> E failure(Class<? extends Throwable> type) throws E {
			try {
				throw (E) type.getConstructor(String.class).newInstance("broken");
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError(ex);
			}
		}

	}

}
