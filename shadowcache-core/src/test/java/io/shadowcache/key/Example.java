package io.shadowcache.key;

import java.time.Duration;
import java.util.Map;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;

/**
 * Values that tests of keys need.
 */
final class Example {

	private Example() {
	}

	static QueryOperation query(String name, String method, long shape) {
		Dependency table = Dependency.table("db", TableName.parse("product", ""));
		TtlPolicy ttl = new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0);
		return new QueryOperation(name, method, DependencySet.of(table), ttl,
				new ValueType(String.class, shape, new NoCodec()));
	}

	enum Colour {

		RED, GREEN {
			@Override
			public String toString() {
				return "RED";
			}
		}

	}

	enum Light {

		RED

	}

	record Point(int x, int y) {
	}

	record Pair(Object x, Object y) {
	}

	record Unreadable(String secret) {

		@Override
		public String secret() {
			throw new IllegalStateException(this.secret);
		}

	}

	static final class Order {

		@Override
		public String toString() {
			return "secret";
		}

	}

	/**
	 * Stands for an order by its class alone.
	 */
	static final class OrderEncoder implements ArgumentEncoder {

		@Override
		public boolean supports(Class<?> type) {
			return type == Order.class || type == Point.class;
		}

		@Override
		public Object replace(Object argument) {
			return Map.of("text", argument.toString());
		}

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
