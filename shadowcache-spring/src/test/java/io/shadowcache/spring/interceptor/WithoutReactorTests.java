package io.shadowcache.spring.interceptor;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Runs with a class path that has neither Reactor nor Kotlin.
 */
class WithoutReactorTests {

	@Test
	void futuresAreCachedWithoutReactor() throws Exception {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = withoutReactor()) {
			assertThatThrownBy(() -> loader.loadClass("reactor.core.publisher.Mono"))
				.isInstanceOf(ClassNotFoundException.class);
			Callable<?> call = (Callable<?>) loader.loadClass(Application.class.getName())
				.getDeclaredConstructor()
				.newInstance();
			Thread.currentThread().setContextClassLoader(loader);
			assertThat(call.call()).isEqualTo("112");
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static URLClassLoader withoutReactor() {
		URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> Stream.of("reactor", "reactive", "kotlin", "r2dbc")
				.noneMatch(Path.of(entry).getFileName().toString()::contains))
			.map(WithoutReactorTests::url)
			.toArray(URL[]::new);
		return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
	}

	private static URL url(String entry) {
		try {
			return new File(entry).toURI().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * Returns what two calls, and one after a write, have found.
	 */
	public static class Application implements Callable<String> {

		@Override
		public String call() throws Exception {
			try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
					CacheConfiguration.class, Counter.class)) {
				Counter counter = context.getBean(Counter.class);
				String before = "" + counter.count().get() + counter.count().get();
				Future<?> written = counter.write();
				written.get();
				return before + counter.count().get();
			}
		}

	}

	public static class Counter {

		private int count;

		@CachedQuery(tables = "product")
		public CompletableFuture<Integer> count() {
			return CompletableFuture.completedFuture(++this.count);
		}

		@InvalidatesTables("product")
		public CompletableFuture<Void> write() {
			return CompletableFuture.completedFuture(null);
		}

	}

}
