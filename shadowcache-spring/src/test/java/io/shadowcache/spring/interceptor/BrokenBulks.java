package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;

/**
 * Queries for many ids that cannot work, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenBulks {

	private BrokenBulks() {
	}

	public static class Alone {

		@BulkLookup
		public List<Named> find(List<Integer> ids) {
			return List.of();
		}

	}

	public static class ReturnsOne {

		@CachedQuery(tables = "product")
		@BulkLookup
		public Named find(List<Integer> ids) {
			return new Named("");
		}

	}

	public static class TakesOne {

		@CachedQuery(tables = "product")
		@BulkLookup
		public List<Named> find(int id) {
			return List.of();
		}

	}

	public static class TakesTwoLists {

		@CachedQuery(tables = "product")
		@BulkLookup
		public List<Named> find(List<Integer> ids, List<String> languages) {
			return List.of();
		}

	}

	public static class NamesNoParameter {

		@CachedQuery(tables = "product")
		@BulkLookup(ids = "keys")
		public List<Named> find(List<Integer> ids) {
			return List.of();
		}

	}

	public static class TakesAnArray {

		@CachedQuery(tables = "product")
		@BulkLookup(ids = "ids")
		public List<Named> find(int[] ids) {
			return List.of();
		}

	}

	public static class HasNoId {

		@CachedQuery(tables = "product")
		@BulkLookup
		public List<Named> find(List<Integer> ids) {
			return List.of();
		}

	}

	public static class IdDoesNotParse {

		@CachedQuery(tables = "product")
		@BulkLookup(id = "name +")
		public List<Named> find(List<String> names) {
			return List.of();
		}

	}

	public static class HasAKey {

		@CachedQuery(tables = "product", key = "#ids")
		@BulkLookup(id = "name")
		public List<Named> find(List<String> ids) {
			return List.of();
		}

	}

	public static class SharesWithNothing {

		@CachedQuery
		@BulkLookup(id = "name", single = "findOne")
		public List<Named> find(List<String> names) {
			return List.of();
		}

	}

	public static class SharesOtherIds {

		@CachedQuery(tables = "product")
		public Optional<Named> findOne(int id) {
			return Optional.empty();
		}

		@CachedQuery
		@BulkLookup(id = "name", single = "findOne")
		public List<Named> find(List<String> names) {
			return List.of();
		}

	}

	public static class SharesOtherValues {

		@CachedQuery(tables = "product")
		public String findOne(String name) {
			return name;
		}

		@CachedQuery
		@BulkLookup(single = "findOne")
		public Map<String, Named> find(List<String> names) {
			return Map.of();
		}

	}

	public static class SharesWithAKey {

		@CachedQuery(tables = "product", key = "#name.toLowerCase()")
		public Named findOne(String name) {
			return new Named(name);
		}

		@CachedQuery
		@BulkLookup(id = "name", single = "findOne")
		public List<Named> find(List<String> names) {
			return List.of();
		}

	}

	public static class SharesAndDeclares {

		@CachedQuery(tables = "product")
		public Named findOne(String name) {
			return new Named(name);
		}

		@CachedQuery(ttl = "1h")
		@BulkLookup(id = "name", single = "findOne")
		public List<Named> find(List<String> names) {
			return List.of();
		}

	}

	public record Named(String name) {
	}

}
