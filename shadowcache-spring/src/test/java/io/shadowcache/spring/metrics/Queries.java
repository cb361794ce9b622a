package io.shadowcache.spring.metrics;

import java.time.Duration;
import java.util.List;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;

/**
 * Queries to report about.
 */
final class Queries {

	static final Dependency PRODUCT = Dependency.table("shop", new TableName("product"));

	static final Dependency VENDOR = Dependency.table("shop", new TableName("vendor"));

	static final Dependency ROW = Dependency.row("shop", new TableName("product"), new Bits128(4, 2));

	static final Dependency USER = Dependency.parameter("shop", "UserId", new Bits128(4, 2));

	static final Dependency BY_ID = Dependency.query("shop", "app", "byId");

	static final QueryOperation QUERY = new QueryOperation("byId", "Repository.byId(long)",
			DependencySet.of(List.of(PRODUCT, VENDOR, BY_ID)),
			new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
			new ValueType(String.class, 1, new NoCodec()));

	private Queries() {
	}

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
