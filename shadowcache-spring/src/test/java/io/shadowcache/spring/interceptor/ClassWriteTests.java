package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Writes that are declared for all methods of a class.
 */
class ClassWriteTests {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void methodWithoutAnAnnotationWritesTheTablesOfItsClass() {
		Stock stock = start(Stock.class);
		assertThat(List.of(stock.ofProduct(), stock.ofProduct())).containsExactly(1, 1);
		stock.write();
		assertThat(stock.ofProduct()).isEqualTo(2);
		stock.inherited();
		assertThat(stock.ofProduct()).isEqualTo(3);
	}

	@Test
	void methodWithAnAnnotationOfItsOwnWritesThoseTablesOnly() {
		Stock stock = start(Stock.class);
		stock.ofProduct();
		stock.ofPrice();
		stock.writePrice();
		assertThat(stock.ofProduct()).isEqualTo(1);
		assertThat(stock.ofPrice()).isEqualTo(3);
	}

	@Test
	void methodsOfObjectWriteNothing() {
		Stock stock = start(Stock.class);
		stock.ofProduct();
		assertThat(stock.toString()).isEqualTo("stock");
		assertThat(stock.ofProduct()).isEqualTo(1);
	}

	@Test
	void annotationOfAnInterfaceHoldsForTheMethodsOfItsClasses() {
		Stock stock = start(Stock.class, Journal.class);
		stock.ofPrice();
		this.context.getBean(Journal.class).append();
		assertThat(stock.ofPrice()).isEqualTo(2);
	}

	@Test
	void rowsOfAClassAreRefused() {
		assertThatThrownBy(() -> start(Rows.class)).hasRootCauseInstanceOf(DeclarationException.class)
			.hasStackTraceContaining("Rows.write(int)")
			.hasStackTraceContaining("Name rows on the method that writes them");
	}

	private <T> T start(Class<T> bean, Class<?>... others) {
		this.context.register(CacheConfiguration.class, bean);
		if (others.length > 0) {
			this.context.register(others);
		}
		this.context.refresh();
		return this.context.getBean(bean);
	}

	public static class Inherited {

		public void inherited() {
		}

	}

	@InvalidatesTables("product")
	public static class Stock extends Inherited {

		private final AtomicInteger loads = new AtomicInteger();

		@CachedQuery(tables = "product")
		public int ofProduct() {
			return this.loads.incrementAndGet();
		}

		@CachedQuery(tables = "price")
		public int ofPrice() {
			return this.loads.incrementAndGet();
		}

		public void write() {
		}

		@InvalidatesTables("price")
		public void writePrice() {
		}

		@Override
		public String toString() {
			return "stock";
		}

	}

	@InvalidatesTables("price")
	interface Appending {

		void append();

	}

	public static class Journal implements Appending {

		@Override
		public void append() {
		}

	}

	@InvalidatesTables(rows = "price#{#id}")
	public static class Rows {

		public void write(int id) {
		}

	}

}
