package io.shadowcache.spring.interceptor;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.data.domain.Example;
import org.springframework.data.jpa.domain.Specification;

/**
 * Methods that cannot be annotated, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenMethods {

	private BrokenMethods() {
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
		public Future<String> find() {
			return new CompletableFuture<>();
		}

	}

	public static class ReturnsPublisher {

		@CachedQuery(tables = "product")
		public Flow.Processor<String, String> find() {
			throw new UnsupportedOperationException();
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

	public static class SpecificationAsArgument {

		@CachedQuery(tables = "product")
		public List<String> find(Specification<String> filter) {
			return List.of();
		}

	}

	public static class ExampleAsArgument {

		@CachedQuery(tables = "product")
		public List<String> find(Example<String> probe) {
			return List.of();
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

	public static final class FinalClass {

		@InvalidatesTables("product")
		public void write() {
		}

	}

}
