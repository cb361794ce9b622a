package io.shadowcache.sample.script;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SqlScriptTests {

	@Test
	void statementsEndAtSemicolonsAndAtTheEnd() {
		assertThat(SqlScript.of("select 1;\n\nselect\n 2 ;; select 3").statements()).containsExactly("select 1",
				"select\n 2", "select 3");
	}

	@Test
	void commentsAreLeftOut() {
		assertThat(SqlScript.of("""
				-- one; two
				select 1 -- first
				from t; # last; of all
				/* select 2;
				   select 3; */ select/**/4;
				-- the end""").statements()).containsExactly("select 1  \nfrom t", "select 4");
	}

	@Test
	void whatIsQuotedIsLeftAsItIs() {
		String statement = "select 'a;b -- c', 'it''s \\'#;', \"/* ; */\", `;#` from t";
		assertThat(SqlScript.of(statement + ";").statements()).containsExactly(statement);
	}

	@Test
	void hintsStay() {
		assertThat(SqlScript.of("select /*+ NO_INDEX(t) */ 1;").statements())
			.containsExactly("select /*+ NO_INDEX(t) */ 1");
	}

	@Test
	void quoteThatIsNeverClosedEndsWithTheText() {
		assertThat(SqlScript.of("select 'a; select 2").statements()).containsExactly("select 'a", "select 2");
	}

}
