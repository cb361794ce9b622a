package io.shadowcache.sample.prompt;

import java.sql.Types;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LookupTableTests {

	private static final Column PLAIN = new Column("salary", Types.INTEGER, "int");

	private static final Column STRANGE = new Column("a` = 1 or `b", Types.INTEGER, "int");

	private final LookupTable table = new LookupTable("hr.salaries", "`hr`.`salaries`", "`", List.of(PLAIN, STRANGE));

	@ParameterizedTest
	@ValueSource(
			strings = { "salary = 1 or 1", "salary` = 1 or `salary", "Salary", "salary ", "", "1 = 1; drop table x" })
	void onlyTheExactNameOfAColumnIsAColumn(String typed) {
		assertThatExceptionOfType(LookupException.class).isThrownBy(() -> this.table.column(typed))
			.withMessageContaining("has no column '" + typed + "'");
	}

	@Test
	void nameThatHoldsQuotesCannotEndItsOwn() {
		assertThat(this.table.select(this.table.column(STRANGE.name())))
			.isEqualTo("select * from `hr`.`salaries` where `a`` = 1 or ``b` = ?");
	}

	@Test
	void valueIsNoPartOfTheQuery() {
		assertThat(this.table.select(PLAIN)).isEqualTo("select * from `hr`.`salaries` where `salary` = ?");
	}

}
