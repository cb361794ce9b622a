package io.shadowcache.benchmark;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;

import io.shadowcache.benchmark.contender.CachedRows;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;

/**
 * The query of {@link CachedRows} as the engine sees it.
 */
final class RowQuery {

	private RowQuery() {
	}

	static ValueType valueType(ValueCodec format) {
		Method method = Arrays.stream(CachedRows.class.getMethods())
			.filter((candidate) -> candidate.getName().equals("list"))
			.findFirst()
			.orElseThrow();
		return ValueType.of(method.getGenericReturnType(), format);
	}

	static QueryOperation operation() {
		DependencySet tables = DependencySet.of(Dependency.table("benchmark", new TableName("flight")),
				Dependency.query("benchmark", "benchmark", "list"));
		return new QueryOperation("list", "CachedRows.list(long)", tables,
				new TtlPolicy(Duration.ofHours(1), Duration.ofHours(1), 0.1), valueType(CodecFormat.BINARY.codec()));
	}

}
