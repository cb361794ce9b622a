package io.shadowcache.spring.interceptor;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * Annotations that cannot work, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenAttributes {

	private BrokenAttributes() {
	}

	public static class NoTables {

		@CachedQuery(tables = {})
		public int find() {
			return 1;
		}

	}

	public static class NoWrittenTables {

		@InvalidatesTables({})
		public void write() {
		}

	}

	public static class IllegalTable {

		@CachedQuery(tables = "product; drop table product")
		public int find() {
			return 1;
		}

	}

	public static class NegativeTtl {

		@CachedQuery(tables = "product", ttl = "-5s")
		public int find() {
			return 1;
		}

	}

	public static class ZeroTtl {

		@CachedQuery(tables = "product", ttl = "0s")
		public int find() {
			return 1;
		}

	}

	public static class TtlWithoutUnit {

		@CachedQuery(tables = "product", ttl = "30")
		public int find() {
			return 1;
		}

	}

	public static class NoDuration {

		@CachedQuery(tables = "product", nullTtl = "soon")
		public int find() {
			return 1;
		}

	}

	public static class LargeJitter {

		@CachedQuery(tables = "product", jitter = "1.5")
		public int find() {
			return 1;
		}

	}

	public static class JitterThatIsNoNumber {

		@CachedQuery(tables = "product", jitter = "a lot")
		public int find() {
			return 1;
		}

	}

	public static class NoValueForPlaceholder {

		@CachedQuery(tables = "${no.such.property}")
		public int find() {
			return 1;
		}

	}

	public static class KeyThatDoesNotParse {

		@CachedQuery(tables = "product", key = "#id +")
		public int find(int id) {
			return 1;
		}

	}

	public static class KeyOfUnknownParameter {

		@CachedQuery(tables = "product", key = "#ids")
		public int find(int id) {
			return 1;
		}

	}

	public static class ConditionOnTheResult {

		@CachedQuery(tables = "product", condition = "#result > 1")
		public int find(int id) {
			return 1;
		}

	}

	public static class SameName {

		@CachedQuery(name = "same", tables = "product")
		public int first() {
			return 1;
		}

		@CachedQuery(name = "same", tables = "product")
		public int second() {
			return 1;
		}

	}

	public static class OverloadedDefaultName {

		@CachedQuery(tables = "product")
		public int find(int id) {
			return 1;
		}

		@CachedQuery(tables = "product")
		public int find(String name) {
			return 1;
		}

	}

	public static class UnknownNearMode {

		@CachedQuery(tables = "product", near = "sometimes")
		public int find(int id) {
			return 1;
		}

	}

	public static class NoStalenessAtAll {

		@CachedQuery(tables = "product", near = "push", maxStaleness = "0s")
		public int find(int id) {
			return 1;
		}

	}

}
