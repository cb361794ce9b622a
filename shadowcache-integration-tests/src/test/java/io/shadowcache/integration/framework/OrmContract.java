package io.shadowcache.integration.framework;

import java.util.Set;

import javax.sql.DataSource;

import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Frameworks that write their SQL themselves.
 */
abstract class OrmContract extends FrameworkContract {

	private static final org.jooq.Table<?> PRICE = DSL.table("price");

	private static final org.jooq.Field<Integer> AMOUNT = DSL.field("amount", Integer.class);

	@Test
	void changedEntityIsSeenWhenItIsFlushedByTheCommit() throws Exception {
		assertChanges(() -> transaction().executeWithoutResult((status) -> product().rename("changed")), Table.PRODUCT,
				dependents());
	}

	@Test
	void secondaryTableOfAnEntityIsSeen() throws Exception {
		assertChanges(() -> transaction().executeWithoutResult((status) -> product().describe("changed")),
				Table.PRODUCT_TEXT);
	}

	@Test
	void entitiesThatCascadeAreSeen() throws Exception {
		assertChanges(() -> transaction().executeWithoutResult((status) -> {
			product().prices().clear();
			product().prices().add(new Price(99));
		}), Table.PRICE);
	}

	@Test
	void bulkUpdateIsSeen() throws Exception {
		assertChanges(
				() -> transaction().executeWithoutResult((status) -> applications().bean(Products.class).raisePrices()),
				Table.PRICE);
	}

	@Test
	void changedEntityThatIsRolledBackIsNot() throws Exception {
		assertChangesNothing(() -> transaction().executeWithoutResult((status) -> {
			product().rename("changed");
			applications().bean(Products.class).flush();
			status.setRollbackOnly();
		}));
	}

	@Test
	void entityThatIsDeletedIsSeenInAllItsTables() throws Exception {
		assertChanges(() -> applications().bean(Products.class).deleteById(1), Table.PRODUCT, dependents());
	}

	private Product product() {
		return applications().bean(Products.class).findById(1).orElseThrow();
	}

	/**
	 * What foreign keys may change with a product.
	 */
	private static Table[] dependents() {
		return new Table[] { Table.PRODUCT_TEXT, Table.PRICE };
	}

	@Test
	void savedAggregateIsSeen() throws Exception {
		assertChanges(() -> applications().bean(Baskets.class).save(new Basket(null, "new", Set.of(new BasketItem(1)))),
				Table.BASKET, Table.BASKET_ITEM);
	}

	@Test
	void jooqIsSeen() throws Exception {
		assertChanges(() -> jooq().update(PRICE).set(AMOUNT, 5).execute(), Table.PRICE);
		applications().warmUp();
		assertChanges(() -> jooq().batch(jooq().update(PRICE).set(AMOUNT, 6), jooq().deleteFrom(PRICE)).execute(),
				Table.PRICE);
	}

	@Test
	void transactionOfJooqIsSeenWhenItCommits() throws Exception {
		assertChanges(() -> jooq().transaction((inner) -> inner.dsl().update(PRICE).set(AMOUNT, 5).execute()),
				Table.PRICE);
		applications().warmUp();
		assertChangesNothing(() -> assertThatThrownBy(() -> jooq().transaction((inner) -> {
			inner.dsl().update(PRICE).set(AMOUNT, 6).execute();
			throw new IllegalStateException("back");
		})).hasMessage("back"));
	}

	private DSLContext jooq() {
		SQLDialect dialect = switch (applications().server().dialect()) {
			case MYSQL -> SQLDialect.MYSQL;
			case MARIADB -> SQLDialect.MARIADB;
			default -> SQLDialect.POSTGRES;
		};
		return DSL.using(applications().bean(DataSource.class), dialect);
	}

	@Test
	void mapperOfMyBatisIsSeen() throws Exception {
		assertChanges(() -> applications().bean(PriceMapper.class).setAll(4), Table.PRICE);
	}

	@Test
	void batchOfMyBatisIsSeen() throws Exception {
		assertChanges(() -> {
			SqlSessionFactory factory = applications().bean(SqlSessionFactory.class);
			try (SqlSession session = factory.openSession(ExecutorType.BATCH, false)) {
				session.getMapper(PriceMapper.class).add(1);
				session.getMapper(PriceMapper.class).add(2);
				session.commit();
			}
		}, Table.PRICE);
	}

}
