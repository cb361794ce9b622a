package io.shadowcache.spring.interceptor;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * Declarations of rows that cannot work, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenRows {

	private BrokenRows() {
	}

	public static class WithoutKey {

		@CachedQuery(rows = "product")
		public int find(long id) {
			return 1;
		}

	}

	public static class WithoutTable {

		@CachedQuery(rows = "#{#id}")
		public int find(long id) {
			return 1;
		}

	}

	public static class WithTextBetween {

		@CachedQuery(rows = "order_item#{#id}, #{#line}")
		public int find(long id, int line) {
			return 1;
		}

	}

	public static class OfAnUnknownParameter {

		@CachedQuery(rows = "product#{#ids}")
		public int find(long id) {
			return 1;
		}

	}

	public static class ThatDoNotParse {

		@CachedQuery(rows = "product#{#id")
		public int find(long id) {
			return 1;
		}

	}

	public static class OfATableNamedAsAWhole {

		@CachedQuery(tables = "Product", rows = "product#{#id}")
		public int find(long id) {
			return 1;
		}

	}

	public static class NamedTwice {

		@CachedQuery(rows = { "product#{#id}", "product#{#other}" })
		public int find(long id, long other) {
			return 1;
		}

	}

	public static class WrittenOnTheResult {

		@InvalidatesTables(rows = "product#{#result}")
		public int write(long id) {
			return 1;
		}

	}

}
