package io.shadowcache.jdbc.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownStatementsTests {

	private final KnownStatements known = new KnownStatements(new SqlAnalyzer(SqlDialect.MYSQL), 10);

	@ParameterizedTest
	@ValueSource(ints = { 1, 100_000 })
	void eachTextIsParsedOnceHoweverLongItIs(int blanks) {
		String sql = "select * from a where x =" + " ".repeat(blanks) + "1";
		SqlEffect first = this.known.effectOf(sql);
		assertThat(this.known.effectOf(new String(sql.toCharArray()))).isSameAs(first);
	}

	@Test
	void longTextsThatDifferAreNotTakenForOneAnother() {
		String blanks = " ".repeat(100_000);
		this.known.effectOf("select * from" + blanks + "a");
		assertThat(Example.names(this.known.effectOf("select * from" + blanks + "b").reads())).containsExactly("b");
	}

	@Test
	void noMoreTextsAreKeptThanAllowed() {
		SqlEffect first = this.known.effectOf("select * from a0");
		int kept = 0;
		for (int id = 0; id < 1_000; id++) {
			this.known.effectOf("select * from a" + id);
		}
		for (int id = 0; id < 1_000; id++) {
			kept += this.known.isKept("select * from a" + id) ? 1 : 0;
		}
		assertThat(first.isUnderstood()).isTrue();
		assertThat(kept).isBetween(1, 10);
	}

	@Test
	void longTextsLeaveRoomForFewer() {
		int kept = 0;
		for (int id = 0; id < 100; id++) {
			this.known.effectOf("select * from a" + id + " ".repeat(4_000));
		}
		for (int id = 0; id < 100; id++) {
			kept += this.known.isKept("select * from a" + id + " ".repeat(4_000)) ? 1 : 0;
		}
		assertThat(kept).isBetween(1, 5);
	}

}
