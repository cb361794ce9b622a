package io.shadowcache.spring.interceptor;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * Declarations that cannot work, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenDeclarations {

	private BrokenDeclarations() {
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

	public static class ReturnsNothing {

		@CachedQuery(tables = "product")
		public void find() {
		}

	}

	public static class ReturnsStream {

		@CachedQuery(tables = "product")
		public Stream<String> find() {
			return Stream.of();
		}

	}

	public static class ReturnsIterator {

		@CachedQuery(tables = "product")
		public Iterator<String> find() {
			return List.<String>of().iterator();
		}

	}

	public static class ReturnsInputStream {

		@CachedQuery(tables = "product")
		public InputStream find() {
			return InputStream.nullInputStream();
		}

	}

	public static class ReturnsFuture {

		@CachedQuery(tables = "product")
		public CompletableFuture<String> find() {
			return new CompletableFuture<>();
		}

	}

	public static class ReturnsPublisher {

		@CachedQuery(tables = "product")
		public Flow.Publisher<String> find() {
			return (subscriber) -> {
			};
		}

	}

	public static class ReturnsTypeVariable {

		@CachedQuery(tables = "product")
		public <T> List<T> find(Class<T> type) {
			return List.of();
		}

	}

	public static class RefusedByTheCodec {

		@CachedQuery(tables = "product")
		public Object find() {
			return 1;
		}

	}

	public static class FunctionAsArgument {

		@CachedQuery(tables = "product")
		public int find(Function<String, String> filter) {
			return 1;
		}

	}

	public static class BothAnnotations {

		@CachedQuery(tables = "product")
		@InvalidatesTables("product")
		public int find() {
			return 1;
		}

	}

	public static class NotPublic {

		@CachedQuery(tables = "product")
		int find() {
			return 1;
		}

	}

	public static class PrivateMethod {

		@CachedQuery(tables = "product")
		private int find() {
			return 1;
		}

	}

	public static class FinalMethod {

		@CachedQuery(tables = "product")
		public final int find() {
			return 1;
		}

	}

	public static class StaticMethod {

		@InvalidatesTables("product")
		public static void write() {
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

}
