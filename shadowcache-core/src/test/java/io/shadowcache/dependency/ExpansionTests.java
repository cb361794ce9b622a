package io.shadowcache.dependency;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExpansionTests {

	private static final TableName NAME = new TableName("shop.product#1");

	private static final Dependency TABLE = Dependency.table("db", NAME);

	private static final Dependency QUERY = Dependency.query("db", "shop", "byId");

	private static final Dependency PARAMETER = Dependency.parameter("db", "UserId", new Bits128(1, 2));

	@Test
	void readerAndWriterMeetExactlyWhenTheyMayConcernTheSameRow() {
		assertThat(meet(TABLE, TABLE)).isTrue();
		assertThat(meet(TABLE, row(1))).isTrue();
		assertThat(meet(row(1), TABLE)).isTrue();
		assertThat(meet(row(1), row(1))).isTrue();
		assertThat(meet(row(1), row(2))).isFalse();
		assertThat(meet(row(1), TABLE.some())).isTrue();
		assertThat(meet(TABLE, TABLE.some())).isTrue();
	}

	@Test
	void parametersMeetByValueOrWhenNobodyKnowsTheValue() {
		Dependency other = Dependency.parameter("db", "UserId", new Bits128(1, 3));
		assertThat(meet(PARAMETER, PARAMETER)).isTrue();
		assertThat(meet(PARAMETER, other)).isFalse();
		assertThat(meet(PARAMETER, Dependency.parameter("db", "UserId"))).isTrue();
		assertThat(meet(PARAMETER, Dependency.parameter("db", "Id"))).isFalse();
	}

	@Test
	void rowsAndTablesOfOtherNamesDoNotMeet() {
		Dependency other = Dependency.row("db", new TableName("shop.product"), new Bits128(0, 1));
		assertThat(meet(other, row(1))).isFalse();
		assertThat(meet(other, TABLE)).isFalse();
		assertThat(meet(QUERY, TABLE)).isFalse();
		assertThat(meet(QUERY, QUERY)).isTrue();
	}

	@Test
	void expandingTwiceNeverWritesLess() {
		DependencySet once = DependencySet.of(row(1), PARAMETER).asWritten();
		assertThat(once.asWritten()).containsAll(DependencySet.of(TABLE, TABLE.some(), PARAMETER));
		assertThat(DependencySet.of(row(1)).asRead().asRead()).isEqualTo(DependencySet.of(row(1)).asRead());
	}

	@Test
	void rowsOfATableThatIsNamedAsWellAreLeftOut() {
		assertThat(DependencySet.of(TABLE, row(1)).asRead()).containsExactly(TABLE);
		assertThat(DependencySet.of(TABLE, row(1)).asWritten()).containsExactly(TABLE, TABLE.some());
	}

	@Test
	void manyRowsAreTheirTableOnBothSides() {
		DependencySet rows = rows(Expansion.MAX_VALUES + 1);
		assertThat(rows.asRead()).containsExactly(TABLE);
		assertThat(rows.asWritten()).containsExactly(TABLE, TABLE.some());
		assertThat(rows(Expansion.MAX_VALUES).asWritten()).hasSize(Expansion.MAX_VALUES + 1);
	}

	@Test
	void manyValuesAreAllValuesOfTheParameterWhenWritten() {
		List<Dependency> values = new ArrayList<>();
		for (int value = 0; value <= Expansion.MAX_VALUES; value++) {
			values.add(Dependency.parameter("db", "UserId", new Bits128(7, value)));
		}
		assertThat(DependencySet.of(values).asWritten()).containsExactly(Dependency.parameter("db", "UserId"));
		assertThat(DependencySet.of(values).asRead()).hasSize(Expansion.MAX_VALUES + 2);
	}

	@Test
	void addedWritesStayFew() {
		DependencySet all = DependencySet.of(QUERY);
		for (int row = 0; row < 10_000; row++) {
			all = all.andWritten(DependencySet.of(row(row)));
		}
		assertThat(all).containsExactly(TABLE, QUERY);
	}

	@Test
	void dependenciesPerValueComeLast() {
		DependencySet set = DependencySet.of(row(1), PARAMETER, QUERY).asRead();
		assertThat(set).containsExactly(QUERY, TABLE.some(), PARAMETER.some(), row(1), PARAMETER);
		assertThat(set.lasting()).isEqualTo(3);
		assertThat(DependencySet.of(TABLE).lasting()).isEqualTo(1);
	}

	@Test
	void subjectHasNoValueInIt() {
		assertThat(row(1).subject()).isEqualTo("shop.product#1");
		assertThat(row(1).wholeTable()).isEqualTo(TABLE);
		assertThat(PARAMETER.subject()).isEqualTo("UserId");
		assertThat(QUERY.subject()).isEqualTo("shop/byId");
		assertThatIllegalStateException().isThrownBy(PARAMETER::wholeTable).withMessageContaining("not of a table");
	}

	private static boolean meet(Dependency read, Dependency written) {
		return DependencySet.of(written).asWritten().containsAny(DependencySet.of(read).asRead());
	}

	private static DependencySet rows(int count) {
		List<Dependency> rows = new ArrayList<>();
		for (int row = 0; row < count; row++) {
			rows.add(row(row));
		}
		return DependencySet.of(rows);
	}

	private static Dependency row(int row) {
		return Dependency.row("db", NAME, new Bits128(0, row));
	}

}
