package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.LoggedLines;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.repository.CrudRepository;

import static org.assertj.core.api.Assertions.assertThat;

class ScanWarningsTests {

	@Test
	void severalBeansOfOneClassAreNamedOnce() {
		assertThat(linesOf(SharedQueries.class, (context) -> {
			context.registerBean("one", Rates.class);
			context.registerBean("two", Rates.class);
			context.registerBean("three", Rates.class);
		})).containsExactly("Beans 'one' and 'two' share the entries of query Rates.get: give it a key that tells them "
				+ "apart, or keep one bean");
	}

	@Test
	void scopedProxyAndItsTargetAreOneBean() {
		assertThat(linesOf(SharedQueries.class, (context) -> {
			context.registerBean("scopedTarget.rates", Rates.class);
			context.registerBean("rates", Rates.class);
		})).isEmpty();
	}

	@Test
	void repositoryThatInheritsItsWritesIsNamed() {
		assertThat(linesOf(InheritedWrites.class, (context) -> register(context, InheritingItems.class)))
			.containsExactly(InheritingItems.class.getName() + " has cached queries, but inherits save and delete "
					+ "methods that invalidate nothing: redeclare those you use with @InvalidatesTables");
	}

	@Test
	void repositoryThatRedeclaresWritesIsNotNamed() {
		assertThat(linesOf(InheritedWrites.class, (context) -> register(context, WritingItems.class))).isEmpty();
	}

	private static List<String> linesOf(Class<?> source, Consumer<AnnotationConfigApplicationContext> beans) {
		try (LoggedLines log = new LoggedLines(source, Level.WARN);
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(CacheConfiguration.class);
			beans.accept(context);
			context.refresh();
			return log.lines();
		}
	}

	private static void register(AnnotationConfigApplicationContext context, Class<?> repository) {
		context.registerBean(repository, (definition) -> definition.setLazyInit(true));
	}

	public static class Rates {

		@CachedQuery(tables = "rate")
		public int get() {
			return 1;
		}

	}

	public interface InheritingItems extends CrudRepository<String, Integer> {

		@CachedQuery(tables = "item")
		Integer countNamed(String name);

	}

	public interface WritingItems extends CrudRepository<String, Integer> {

		@CachedQuery(tables = "item")
		Integer sizeNamed(String name);

		@Override
		@InvalidatesTables("item")
		<S extends String> S save(S item);

	}

}
