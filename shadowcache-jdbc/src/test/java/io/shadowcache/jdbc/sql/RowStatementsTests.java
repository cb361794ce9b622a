package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Map;

import io.shadowcache.jdbc.sql.RowStatement.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowStatementsTests {

	private static final Operand FIRST = new Operand(1, null);

	@Test
	void conditionNamesColumnsByParametersAndNumbers() {
		RowStatement statement = parse(SqlDialect.H2,
				"update product set price = price + ?, name = upper(?) where id = ? and version = 7");
		assertThat(statement.rows()).containsExactly(Map.of("id", new Operand(3, null), "version", new Operand(0, 7L)));
		assertThat(statement.named()).contains("price", "name").doesNotContain("id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from product where id = ?", "delete from shop.product p where p.id = ?",
			"DELETE FROM product AS p WHERE id = ? AND name IS NOT NULL", "update product set a = 1 where id = ?",
			"update product p set p.a = case when b > 1 then 2 else 3 end where p.id = ? and c = 'x'",
			"update product set a = now(), b = coalesce(b, 'it''s') where id = ?",
			"delete from \"PRODUCT\" where \"ID\" = ?" })
	void plainFormsNameTheirRows(String sql) {
		RowStatement statement = parse(SqlDialect.H2, sql);
		assertThat(statement).isNotNull();
		assertThat(statement.rows()).singleElement().satisfies((row) -> assertThat(row).containsEntry("id", FIRST));
	}

	@Test
	void insertNamesEachOfItsRows() {
		RowStatement statement = parse(SqlDialect.POSTGRESQL,
				"insert into product (name, id) values (?, 1), (upper(?), ?), ('x', 1 + 1)");
		assertThat(statement.rows()).isEqualTo(
				List.of(Map.of("name", FIRST, "id", new Operand(0, 1L)), Map.of("id", new Operand(3, null)), Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update product set a = 1", "delete from product", "truncate table product",
			"update product set a = 1 where id = ? or true", "update product set a = 1 where not id = ?",
			"update product set a = 1 where id = ? or id = 2", "update product set a = 1 where id >= ?",
			"update product set a = 1 where id in (?, ?)", "update product set a = 1 where (id = ?)",
			"update product set a = 1 where id = ? limit 1", "update product set a = 1 where id = ? + 1",
			"update product set a = 1 where id = -1 and id <> ?", "update product set a = 1 where id = ? returning a",
			"update product set a = o.a from other o where o.id = ?", "update product, other set a = 1 where id = ?",
			"update product join other on true set a = 1 where id = ?", "update product set a = f(?) where id = ?",
			"delete from product using other where other.id = ?", "delete p from product p where p.id = ?",
			"update product set a = 1 where id = ?; delete from product", "update product set a = 1 where id = $1",
			"update product set a = 1 where id = :id", "update product set a = 1 where id = ? -- or true",
			"update product set a = 1 where id = ? /*! or true */", "update product set a = '\\' where id = ?",
			"insert into product values (?, ?)", "insert into product (id) select 1",
			"insert into product (id) values (?) on conflict (name) do update set a = 1",
			"insert into product (id) values (?) on duplicate key update id = 2",
			"insert ignore into product (id) values (?)", "replace into product (id) values (?)",
			"merge into product using other on product.id = other.id when matched then delete",
			"update only product set a = 1 where id = ?", "with x as (select 1) delete from product where id = ?",
			"update product set a = 1 where current of c", "update product set a = 1 where id = ? collate nocase" })
	void everythingElseMayChangeAnyRow(String sql) {
		for (SqlDialect dialect : SqlDialect.values()) {
			assertThat(parse(dialect, sql)).as(dialect.name()).isNull();
		}
	}

	@Test
	void quotedTextIsNoColumnOnMysql() {
		assertThat(parse(SqlDialect.MYSQL, "delete from product where \"id\" = ?")).isNull();
		assertThat(parse(SqlDialect.MYSQL, "delete from product where `id` = ?")).isNotNull();
	}

	private static RowStatement parse(SqlDialect dialect, String sql) {
		return new RowStatements(dialect, 10).of(sql, new SqlAnalyzer(dialect).analyze(sql));
	}

}
