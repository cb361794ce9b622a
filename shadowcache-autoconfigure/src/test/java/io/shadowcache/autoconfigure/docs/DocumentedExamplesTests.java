package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedExamplesTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
				TransactionAutoConfiguration.class, ShadowCacheAutoConfiguration.class))
		.withBean(ProductRepository.class)
		.withBean(OrderReports.class)
		.withPropertyValues("shadowcache.store=memory", "spring.datasource.generate-unique-name=true");

	@Test
	void writeThroughTheRepositoryIsSeenByTheNextReadButNoOtherWriteIs() {
		this.application.run((context) -> {
			JdbcClient jdbc = fill(context);
			ProductRepository products = context.getBean(ProductRepository.class);
			assertThat(products.findByCategory("fruit")).extracting(Product::price)
				.containsExactly(new BigDecimal("1.50"));
			jdbc.sql("update product set price = 9.99").update();
			assertThat(products.findByCategory("fruit")).extracting(Product::price)
				.containsExactly(new BigDecimal("1.50"));
			products.changePrice(1, new BigDecimal("2.00"));
			assertThat(products.findByCategory("fruit")).extracting(Product::price)
				.containsExactly(new BigDecimal("2.00"));
		});
	}

	@Test
	void expressionsOfTheReportsWork() {
		this.application.run((context) -> {
			fill(context);
			OrderReports reports = context.getBean(OrderReports.class);
			assertThat(reports.topProducts(LocalDate.of(2026, 6, 1), 10)).extracting(Product::name)
				.containsExactly("Apple");
			assertThat(reports.findByName("APPLE")).isEqualTo(reports.findByName("apple")).isPresent();
			assertThat(reports.findByName("pear")).isEmpty();
		});
	}

	@Test
	void rowMapsComeBackEqualAndAreFoundByNamesInAnyCase() {
		this.application.run((context) -> {
			JdbcClient jdbc = fill(context);
			OrderReports reports = context.getBean(OrderReports.class);
			List<Map<String, Object>> loaded = reports.rows();
			jdbc.sql("delete from product").update();
			assertThat(reports.rows()).isEqualTo(loaded).isNotSameAs(loaded);
			assertThat(reports.rows().get(0)).hasSameClassAs(loaded.get(0))
				.extracting((row) -> row.get("PRICE"), (row) -> row.get("price"))
				.containsExactly(new BigDecimal("1.50"), new BigDecimal("1.50"));
		});
	}

	private static JdbcClient fill(ApplicationContext context) {
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		jdbc.sql("create table product (id bigint, category varchar(20), name varchar(20), price decimal(8, 2))")
			.update();
		jdbc.sql("create table order_line (product_id bigint, quantity int, ordered date)").update();
		jdbc.sql("insert into product values (1, 'fruit', 'Apple', 1.5)").update();
		jdbc.sql("insert into order_line values (1, 3, '2026-06-01')").update();
		return jdbc;
	}

}
