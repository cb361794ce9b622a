package io.shadowcache.autoconfigure.docs;

import java.util.UUID;

import io.shadowcache.autoconfigure.DeliveredWrites;
import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A running application with products 42 and 43 and an order of two lines.
 *
 * @param context the application
 */
record RowShop(ApplicationContext context) {

	static void run(Use use, String... properties) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
					ShadowCacheSqlAutoConfiguration.class, ShadowCacheAutoConfiguration.class))
			.withBean(ProductRows.class)
			.withBean(ProductsById.class)
			.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID())
			.withPropertyValues(properties)
			.run((context) -> {
				RowShop shop = new RowShop(context);
				shop.fill();
				shop.settle();
				use.use(shop);
			});
	}

	void settle() {
		DeliveredWrites.await(this.context);
	}

	ProductRows products() {
		return this.context.getBean(ProductRows.class);
	}

	JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	JdbcTemplate template() {
		return this.context.getBean(JdbcTemplate.class);
	}

	TransactionTemplate transaction() {
		return new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class));
	}

	void execute(String sql) {
		template().execute(sql);
	}

	/**
	 * Reads a product, so that a read of now is a hit.
	 */
	void read(long id) {
		products().find(id);
		products().find(id);
	}

	/**
	 * Whether the cache answers.
	 */
	boolean isHit(long id) {
		return isHit(() -> products().find(id));
	}

	boolean isHit(Runnable read) {
		int before = products().loads();
		read.run();
		return products().loads() == before;
	}

	private void fill() {
		execute("create table product (id bigint primary key, category varchar(20), name varchar(20), "
				+ "price decimal(8, 2))");
		execute("create table order_line (order_id bigint, line int, product_id bigint, quantity int, "
				+ "primary key (order_id, line))");
		execute("insert into product values (42, 'fruit', 'Apple', 1.5), (43, 'fruit', 'Pear', 2.5)");
		execute("insert into order_line values (1, 1, 42, 3), (1, 2, 43, 4)");
	}

	/**
	 * Uses the application.
	 */
	interface Use {

		void use(RowShop shop) throws Exception;

	}

}
