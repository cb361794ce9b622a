package io.shadowcache.autoconfigure.docs;

import java.sql.Connection;
import java.util.List;

import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.PreparedStatementCallback;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which statements write single rows, in a running application.
 */
class RowWriteTests {

	@ParameterizedTest
	@ValueSource(strings = { "update product set name = 'x' where id = 42", "delete from product where id = 42",
			"update product p set p.name = upper(name) where p.id = 42 and category = 'fruit'" })
	void statementThatNamesARowLeavesOtherRowsAHit(String sql) {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.execute(sql);
			assertThat(shop.isHit(43)).isTrue();
			assertThat(shop.isHit(42)).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "update product set id = 44 where id = 42", "delete from product where id = '42'",
			"update product set name = 'x' where id = 42 or id = 43", "delete from product where id in (42, 43)",
			"insert into product values (44, 'fruit', 'Plum', 1)", "update product set name = 'x' where name = 'Apple'",
			"merge into product (id, name) key (name) values (44, 'Pear')", "truncate table product" })
	void statementThatMayWriteOtherRowsMakesAllRowsStale(String sql) {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.read(44);
			shop.execute(sql);
			assertThat(shop.isHit(42)).isFalse();
			assertThat(shop.isHit(43)).isFalse();
			assertThat(shop.isHit(44)).isFalse();
		});
	}

	@Test
	void batchWritesTheRowsOfAllItsParameters() {
		RowShop.run((shop) -> {
			shop.execute("insert into product (id) values (44)");
			shop.settle();
			shop.read(42);
			shop.read(43);
			shop.read(44);
			shop.template()
				.batchUpdate("update product set name = ? where id = ?",
						List.of(new Object[] { "a", 42L }, new Object[] { "b", 43L }));
			assertThat(shop.isHit(44)).isTrue();
			assertThat(shop.isHit(42)).isFalse();
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	@Test
	void parameterThatTheDatabaseHasToConvertMakesAllRowsStale() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.jdbc().sql("update product set name = 'x' where id = ?").param("42").update();
			assertThat(shop.isHit(42)).isFalse();
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	@Test
	void parametersOfAnEarlierExecutionDoNotCount() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			PreparedStatementCallback<Integer> twice = (statement) -> {
				statement.setString(1, "x");
				statement.setLong(2, 42);
				statement.executeUpdate();
				statement.setLong(2, 43);
				return statement.executeUpdate();
			};
			shop.template().execute("update product set name = ? where id = ?", twice);
			assertThat(shop.isHit(42)).isFalse();
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	@Test
	void triggerMayChangeOtherRows() {
		RowShop.run((shop) -> {
			shop.execute("create trigger renamed before update on product for each row call '%s'"
				.formatted(Renaming.class.getName()));
			shop.read(43);
			shop.execute("update product set name = 'x' where id = 42");
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	@Test
	void foreignKeyMayDeleteOtherRowsOfTheSameTable() {
		RowShop.run((shop) -> {
			shop.execute("alter table product add column part_of bigint references product (id) on delete cascade");
			shop.execute("update product set part_of = 42 where id = 43");
			shop.read(43);
			shop.execute("delete from product where id = 42");
			assertThat(shop.products().find(43)).isEmpty();
		});
	}

	@Test
	void foreignKeyOfAnotherTableReachesThatTableOnly() {
		RowShop.run((shop) -> {
			shop.execute(
					"alter table order_line add foreign key (product_id) references product (id) on delete cascade");
			shop.settle();
			shop.read(43);
			shop.products().describe(1, 2);
			shop.execute("delete from product where id = 42");
			assertThat(shop.isHit(43)).isTrue();
			assertThat(shop.isHit(() -> shop.products().describe(1, 2))).isFalse();
		});
	}

	@Test
	void rowsOfAManyRowTransactionAreTheirTable() {
		RowShop.run((shop) -> {
			shop.read(43);
			shop.transaction().executeWithoutResult((status) -> {
				for (int id = 1_000; id < 3_000; id++) {
					shop.jdbc().sql("insert into product (id) values (?)").param(id).update();
				}
			});
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	/**
	 * Changes more than the statement says, for all that is known.
	 */
	public static final class Renaming implements Trigger {

		@Override
		public void fire(Connection connection, Object[] before, Object[] after) {
			after[2] = "renamed";
		}

	}

}
