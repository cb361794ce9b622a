package io.shadowcache.spring.data;

import java.util.List;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcRepositoryTests {

	private static final Sort SORT = Sort.by(Sort.Order.desc("id"), Sort.Order.asc("name"));

	private AnnotationConfigApplicationContext context;

	private JdbcItems items;

	private CountingDataSource dataSource;

	@BeforeEach
	void start() {
		this.context = new AnnotationConfigApplicationContext(CacheConfiguration.class, JdbcConfiguration.class);
		this.items = this.context.getBean(JdbcItems.class);
		this.dataSource = this.context.getBean(CountingDataSource.class);
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void hitTakesNoConnection() {
		assertThat(this.items.countNamed("a")).isEqualTo(2);
		this.dataSource.taken();
		assertThat(this.items.countNamed("a")).isEqualTo(2);
		assertThat(this.dataSource.taken()).isZero();
	}

	@Test
	void inheritedGenericQueryIsCachedWithItsActualType() {
		assertThat(this.items.findByNameOrderById("a")).containsExactly(new ItemView(1, "a"), new ItemView(2, "a"));
		this.dataSource.taken();
		assertThat(this.items.findByNameOrderById("a")).containsExactly(new ItemView(1, "a"), new ItemView(2, "a"));
		assertThat(this.dataSource.taken()).isZero();
		assertThat(this.context.getBean(QueryRegistry.class).query("JdbcItems.findByNameOrderById")).get()
			.extracting((query) -> query.operation().valueType().type().getTypeName())
			.isEqualTo("java.util.List<" + ItemView.class.getName() + ">");
	}

	@Test
	void pageComesBackEqualFromAHit() {
		PageRequest first = PageRequest.of(0, 1, SORT);
		Page<ItemView> loaded = this.items.findByIdGreaterThan(0, first);
		this.dataSource.taken();
		Page<ItemView> hit = this.items.findByIdGreaterThan(0, first);
		assertThat(this.dataSource.taken()).isZero();
		assertThat(hit).isEqualTo(loaded).isNotSameAs(loaded);
		assertThat(hit.getTotalElements()).isEqualTo(3);
		assertThat(this.items.findByIdGreaterThan(0, first.next())).isNotEqualTo(loaded);
	}

	@Test
	void sliceComesBackEqualFromAHit() {
		PageRequest first = PageRequest.of(0, 2, SORT);
		Slice<ItemView> loaded = this.items.findByIdLessThan(9, first);
		assertThat(this.items.findByIdLessThan(9, first)).isEqualTo(loaded).isNotSameAs(loaded);
		assertThat(loaded.hasNext()).isTrue();
	}

	@Test
	void orderAndLimitTellEntriesApart() {
		Sort ascending = Sort.by("id");
		assertThat(this.items.findByNameNotNull(ascending, Limit.of(1))).extracting(ItemView::id).containsExactly(1);
		assertThat(this.items.findByNameNotNull(ascending, Limit.of(2))).extracting(ItemView::id).containsExactly(1, 2);
		assertThat(this.items.findByNameNotNull(SORT, Limit.of(1))).extracting(ItemView::id).containsExactly(3);
		this.dataSource.taken();
		assertThat(this.items.findByNameNotNull(Sort.by("id"), Limit.of(2))).extracting(ItemView::id)
			.containsExactly(1, 2);
		assertThat(this.dataSource.taken()).isZero();
	}

	@Test
	void queryForManyIdsIsAskedForMissingOnesOnly() {
		this.items.findByIdIn(List.of(1, 2));
		this.dataSource.taken();
		assertThat(this.items.findByIdIn(List.of(2, 1))).extracting(ItemView::id).containsExactly(2, 1);
		assertThat(this.dataSource.taken()).isZero();
		assertThat(this.items.findByIdIn(List.of(3, 2))).extracting(ItemView::id).containsExactly(3, 2);
		assertThat(this.dataSource.taken()).isEqualTo(1);
	}

	@Test
	void modifyingQueryInvalidates() {
		this.items.countNamed("a");
		this.items.rename(3, "a");
		assertThat(this.items.countNamed("a")).isEqualTo(3);
	}

	@Test
	void redeclaredMethodsOfTheBaseRepositoryInvalidate() {
		this.items.countNamed("a");
		this.items.deleteById(1);
		assertThat(this.items.countNamed("a")).isEqualTo(1);
		this.items.deleteAll();
		assertThat(this.items.countNamed("a")).isZero();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableJdbcRepositories(considerNestedRepositories = false,
			includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JdbcItems.class),
			excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JpaItems.class))
	static class JdbcConfiguration extends AbstractJdbcConfiguration {

		@Bean
		CountingDataSource dataSource() {
			return new CountingDataSource();
		}

		@Bean
		JdbcTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		NamedParameterJdbcOperations namedParameterJdbcOperations(DataSource dataSource) {
			return new NamedParameterJdbcTemplate(dataSource);
		}

	}

}
