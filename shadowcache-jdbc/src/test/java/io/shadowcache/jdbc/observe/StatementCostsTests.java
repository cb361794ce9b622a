package io.shadowcache.jdbc.observe;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import io.shadowcache.spring.advice.StatementFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link StatementCosts}.
 */
class StatementCostsTests {

	private final Shop shop = new Shop();

	@BeforeEach
	void start() throws SQLException {
		this.shop.connect();
		this.shop.execute("create table product (id int primary key, name varchar(20))");
	}

	@AfterEach
	void stop() {
		this.shop.close();
	}

	@Test
	void nothingIsRecordedBeforeSomebodyAsks() throws SQLException {
		this.shop.execute("select name from product");
		assertThat(this.shop.costs().figures()).isEmpty();
		this.shop.execute("select name from product");
		assertThat(this.shop.costs().figures()).singleElement()
			.satisfies((figures) -> assertThat(figures.calls()).isEqualTo(1));
	}

	@Test
	void statementsThatDifferInValuesAreOne() throws SQLException {
		this.shop.costs().figures();
		this.shop.execute("select name from product where id = 1", "select name from product where id = 2",
				"select name from product where id = 1");
		StatementFigures figures = only(this.shop.costs().figures());
		assertThat(figures.statement()).isEqualTo("select name from product where id = ?");
		assertThat(figures.tables()).containsExactly("product");
		assertThat(figures.calls()).isEqualTo(3);
		assertThat(figures.totalMillis()).isPositive();
	}

	@Test
	void whatCachedQueriesExecuteIsNoCandidate() throws SQLException {
		this.shop.costs().figures();
		this.shop.execute("select name from product");
		this.shop.ask("select name from product");
		this.shop.execute("select name from product");
		assertThat(this.shop.costs().figures()).isEmpty();
	}

	@Test
	void whatCouldNotBeCachedIsNoCandidate() throws SQLException {
		this.shop.costs().figures();
		this.shop.execute("insert into product values (1, 'a')", "select name from product for update",
				"select current_timestamp from product", "select 1",
				"select " + "1 + ".repeat(2000) + "id from product");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.shop.execute("select 1 / 0 from product"));
		assertThat(this.shop.costs().figures()).isEmpty();
	}

	@Test
	void rareStatementsAreForgottenAndBeginAgain() throws SQLException {
		this.shop.costs().figures();
		for (int column = 0; column < 1100; column++) {
			this.shop.execute("select id as c%d from product".formatted(column));
		}
		assertThat(this.shop.costs().figures()).hasSize(1000);
		List<String> kept = this.shop.costs().figures().stream().map(StatementFigures::statement).toList();
		String forgotten = IntStream.range(0, 1100)
			.mapToObj("select id as c%d from product"::formatted)
			.filter((sql) -> !kept.contains(sql))
			.findFirst()
			.orElseThrow();
		for (int call = 0; call < 100; call++) {
			this.shop.execute(forgotten);
			this.shop.costs().figures();
		}
		assertThat(this.shop.costs().figures()).extracting(StatementFigures::statement).contains(forgotten);
	}

	private static StatementFigures only(List<StatementFigures> figures) {
		assertThat(figures).hasSize(1);
		return figures.get(0);
	}

}
