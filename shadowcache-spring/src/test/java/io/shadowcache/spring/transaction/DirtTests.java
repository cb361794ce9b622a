package io.shadowcache.spring.transaction;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirtTests {

	private static final DependencySet PRODUCT = DependencySet.of(Dependency.table("db", new TableName("product")));

	private final Dirt dirt = new Dirt();

	@Test
	void writtenRowIsDirtForItsReadersAndThoseOfItsTable() {
		this.dirt.add(row(42));
		assertThat(this.dirt.affects(row(42).asRead())).isTrue();
		assertThat(this.dirt.affects(PRODUCT.asRead())).isTrue();
		assertThat(this.dirt.affects(row(43).asRead())).isFalse();
	}

	@Test
	void writtenTableIsDirtForReadersOfItsRows() {
		this.dirt.add(PRODUCT);
		assertThat(this.dirt.affects(row(42).asRead())).isTrue();
		this.dirt.add(row(42));
		assertThat(this.dirt.affects(row(43).asRead())).isTrue();
	}

	@Test
	void methodThatWritesARowLeavesReadersOfOtherRowsAlone() {
		WriteFrame frame = new WriteFrame(row(42), MethodTransaction.NONE);
		assertThat(frame.affects(row(42).asRead())).isTrue();
		assertThat(frame.affects(PRODUCT.asRead())).isTrue();
		assertThat(frame.affects(row(43).asRead())).isFalse();
	}

	@Test
	void manyWrittenRowsAreTheirTable() {
		for (int row = 0; row < 1_000; row++) {
			this.dirt.add(row(row));
		}
		assertThat(this.dirt.byDatabase()).containsExactly(PRODUCT);
		assertThat(this.dirt.affects(row(5_000).asRead())).isTrue();
	}

	@Test
	void databasesAreKeptApart() {
		this.dirt.add(PRODUCT);
		DependencySet elsewhere = DependencySet.of(Dependency.table("other", new TableName("product")));
		assertThat(this.dirt.affects(elsewhere)).isFalse();
		this.dirt.add(elsewhere);
		assertThat(this.dirt.affects(elsewhere)).isTrue();
		assertThat(this.dirt.byDatabase()).containsExactlyInAnyOrder(PRODUCT, elsewhere);
	}

	private static DependencySet row(int row) {
		return DependencySet.of(Dependency.row("db", new TableName("product"), new Bits128(0, row)));
	}

}
