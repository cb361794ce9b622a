package io.shadowcache.spring.data;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.DeclarationException;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JpaRepositoryTests {

	private AnnotationConfigApplicationContext context;

	private JpaItems items;

	private CountingDataSource dataSource;

	@BeforeEach
	void start() {
		this.context = new AnnotationConfigApplicationContext(CacheConfiguration.class, JpaConfiguration.class);
		this.items = this.context.getBean(JpaItems.class);
		this.dataSource = this.context.getBean(CountingDataSource.class);
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void hitOpensNoTransactionAndTakesNoConnection() {
		List<ItemView> loaded = this.items.findByNameOrderById("a");
		this.dataSource.taken();
		assertThat(this.items.findByNameOrderById("a")).isEqualTo(loaded)
			.containsExactly(new ItemView(1, "a"), new ItemView(2, "a"));
		assertThat(this.dataSource.taken()).isZero();
	}

	@Test
	void pageComesBackEqualFromAHit() {
		PageRequest second = PageRequest.of(1, 2);
		Page<ItemView> loaded = this.items.findByIdGreaterThan(0, second);
		assertThat(this.items.findByIdGreaterThan(0, second)).isEqualTo(loaded).isNotSameAs(loaded);
	}

	@Test
	void saveInvalidatesWithTheRepositorysOwnTransaction() {
		this.items.countNamed("a");
		this.context.getBean(RecordingListener.class).drain();
		this.items.save(new Item(4, "a"));
		assertThat(this.items.countNamed("a")).isEqualTo(3);
		ShadowCache cache = this.context.getBean(ShadowCache.class);
		while (cache.pendingInvalidations() > 0) {
			Thread.onSpinWait();
		}
		assertThat(this.context.getBean(RecordingListener.class).drain())
			.filteredOn((event) -> event.startsWith("invalidation"))
			.hasSize(1);
	}

	@Test
	void transactionWithDefaultIsolationMeetsTheCache() {
		this.items.countNamed("a");
		this.context.getBean(RecordingListener.class).drain();
		transaction().executeWithoutResult((status) -> this.items.countNamed("a"));
		assertThat(this.context.getBean(RecordingListener.class).drain()).containsExactly("hit");
	}

	@Test
	void flushThatFailsAtTheCommitReachesTheCallerAndLeavesTheCacheUsable() {
		this.items.countNamed("a");
		assertThatThrownBy(() -> transaction().executeWithoutResult((status) -> {
			this.items.save(new Item(5, "far too long a name for the column"));
			this.items.countNamed("a");
		})).hasMessageContaining("too long");
		assertThat(this.items.countNamed("a")).isEqualTo(2);
		this.context.getBean(RecordingListener.class).drain();
		assertThat(this.items.countNamed("a")).isEqualTo(2);
		assertThat(this.context.getBean(RecordingListener.class).drain()).containsExactly("hit");
	}

	@Test
	void changesAreInTheDatabaseBeforeTheTableIsMarked() {
		this.items.countNamed("a");
		assertThatThrownBy(() -> transaction()
			.executeWithoutResult((status) -> this.items.save(new Item(5, "far too long a name for the column"))))
			.hasMessageContaining("too long");
		ShadowCache cache = this.context.getBean(ShadowCache.class);
		assertThat(cache.pendingInvalidations()).isZero();
		this.context.getBean(RecordingListener.class).drain();
		assertThat(this.items.countNamed("a")).isEqualTo(2);
		assertThat(this.context.getBean(RecordingListener.class).drain()).containsExactly("hit");
	}

	@Test
	void entityAsResultIsRefusedWithWhatToReturn() {
		AnnotationConfigApplicationContext refused = new AnnotationConfigApplicationContext();
		refused.register(CacheConfiguration.class, EntityQueries.class);
		assertThatThrownBy(refused::refresh).hasRootCauseInstanceOf(UnsupportedTypeException.class)
			.hasStackTraceContaining(DeclarationException.class.getName())
			.hasStackTraceContaining("EntityQueries.findAll")
			.hasStackTraceContaining("Item is a JPA entity")
			.hasStackTraceContaining("ItemView");
	}

	private TransactionTemplate transaction() {
		return new TransactionTemplate(this.context.getBean(JpaTransactionManager.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableJpaRepositories(includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JpaItems.class),
			excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JdbcItems.class))
	static class JpaConfiguration {

		@Bean
		CountingDataSource dataSource() {
			return new CountingDataSource();
		}

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setPackagesToScan(Item.class.getPackageName());
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "none"));
			return factory;
		}

		@Bean
		JpaTransactionManager transactionManager(EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

}
