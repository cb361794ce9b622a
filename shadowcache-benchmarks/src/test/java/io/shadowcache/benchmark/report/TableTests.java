package io.shadowcache.benchmark.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tables in Markdown.
 */
class TableTests {

	@Test
	void barsInCellsDoNotEndThem() {
		assertThat(new Table("a", "b").row("x|y", "z")).hasToString("| a | b |\n|---|---|\n| x\\|y | z |\n");
	}

	@Test
	void rowOfAnotherLengthIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("x"))
			.withMessageContaining("1 cells in a table of 2 columns");
	}

	@Test
	void numbersHaveThreeDigitsThatCount() {
		assertThat(Table.number(12_345.6)).isEqualTo("12,346");
		assertThat(Table.number(12.345)).isEqualTo("12.3");
		assertThat(Table.number(1.2345)).isEqualTo("1.23");
		assertThat(Table.number(0)).isEqualTo("0");
		assertThat(Table.number(Double.NaN)).isEqualTo("–");
	}

}
