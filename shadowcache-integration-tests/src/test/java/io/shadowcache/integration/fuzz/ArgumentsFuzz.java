package io.shadowcache.integration.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys are equal exactly when arguments are.
 */
class ArgumentsFuzz {

	private static final int DEPTH = 3;

	private final KeyGenerator keys = new KeyGenerator("fuzz", List.of());

	private final QueryOperation query = new QueryOperation("query", "query()",
			DependencySet.of(Dependency.table("db", new TableName("t"))),
			new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
			new ValueType(String.class, 1, new NoCodec()));

	@FuzzTest(maxDuration = "1m")
	void argumentsThatDifferHaveDifferentKeys(FuzzedDataProvider data) {
		List<@Nullable Object> some = list(data, DEPTH);
		List<@Nullable Object> others = list(data, DEPTH);
		boolean same = this.keys.keyFor(this.query, some.toArray())
			.equals(this.keys.keyFor(this.query, others.toArray()));
		assertThat(same).as("%s and %s", some, others).isEqualTo(some.equals(others));
	}

	private static List<@Nullable Object> list(FuzzedDataProvider data, int depth) {
		List<@Nullable Object> values = new ArrayList<>();
		int size = data.consumeInt(0, 4);
		for (int index = 0; index < size; index++) {
			values.add(value(data, depth));
		}
		return values;
	}

	private static @Nullable Object value(FuzzedDataProvider data, int depth) {
		return switch (data.consumeInt(0, 6)) {
			case 0 -> null;
			case 1 -> data.consumeInt();
			case 2 -> data.consumeLong();
			case 3 -> data.consumeBoolean();
			case 4 -> data.consumeChar();
			case 5 -> (depth > 0) ? list(data, depth - 1) : "";
			default -> data.consumeString(8);
		};
	}

	/**
	 * Is never asked.
	 */
	private static final class NoCodec implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			throw new UnsupportedOperationException();
		}

	}

}
