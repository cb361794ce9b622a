package io.shadowcache.jdbc.observe;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserFunctionTests {

	@Test
	void queryThatCallsAFunctionOfTheUserIsNotCached() throws SQLException {
		try (Shop shop = new Shop()) {
			shop.execute("create alias twice as 'int twice(int x) { return 2 * x; }'",
					"create table price (amount int)", "insert into price values (21)");
			shop.connect();
			String twice = "select twice(amount) from price";
			assertThat(shop.ask(twice)).containsExactly("42");
			shop.ask(twice);
			assertThat(shop.loads()).isEqualTo(2);
			assertThat(shop.refusal(twice)).contains("stored function");
		}
	}

}
