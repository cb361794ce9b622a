package io.shadowcache.dependency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableNameTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', textBlock = """
			product,                product
			PRODUCT,                product
			' Product ',            product
			`product`,              product
			""" + "\"product\",           product\n" + "[product],             product\n" + """
			shop.product,           product
			Shop.Product,           product
			`shop`.`product`,       product
			archive.product,        archive.product
			`archive`.[Product],    archive.product
			`order items`,          order items
			`a.b`,                  a.b
			straße,                 straße
			flight_2026$#x-y,       flight_2026$#x-y
			""")
	void namesOfOneTableAreOneName(String name, String expected) {
		assertThat(TableName.parse(name, "shop").value()).isEqualTo(expected);
	}

	@Test
	void schemaStaysWhenTheDefaultIsUnknown() {
		assertThat(TableName.parse("shop.product", "")).hasToString("shop.product");
	}

	@Test
	void caseIsFoldedWithoutTheLocaleOfTheMachine() {
		assertThat(TableName.parse("TITLE", "").value()).isEqualTo("title");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "a.", ".a", "a.b.c", "a b", "a,b", "`a", "a`", "``", "\"\"", "[]", "a;b",
			"a'b", "select * from a", "`a\nb`", "a\u0000", "(a)" })
	void whatIsNotANameIsRefusedWithAnExample(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> TableName.parse(name, "shop"))
			.withMessageContaining("'" + name + "' is not the name of a table")
			.withMessageContaining("shop.product");
	}

}
