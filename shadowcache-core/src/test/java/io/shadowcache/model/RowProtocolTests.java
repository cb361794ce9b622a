package io.shadowcache.model;

import java.util.function.BiFunction;

import io.shadowcache.Effort;
import io.shadowcache.model.Reader.Guarantee;
import io.shadowcache.model.Variant.Fault;
import io.shadowcache.store.CacheStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of the protocol that is about rows, as an executable model: readers and
 * writers of a table, of one row and of another.
 */
class RowProtocolTests {

	private static final int SEARCH = 20_000;

	private static final int HOLDS = Effort.of(400);

	@RegisterExtension
	private final Explorer explorer = new Explorer();

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void rowsHoldInOneProcess(Guarantee guarantee) throws Throwable {
		assertHolds(Variant.MARKED.ofRows()
			.with(Fault.EVICT, Fault.FLUSH, Fault.FAILOVER, Fault.FULL, Fault.TIME, Fault.OUTAGE,
					Fault.UNKNOWN_OUTCOME),
				guarantee);
	}

	@ParameterizedTest
	@EnumSource(names = { "G1", "G2" })
	void rowsHoldWhenWritersDie(Guarantee guarantee) throws Throwable {
		assertHolds(
				Variant.MARKED.ofRows()
					.with(Fault.EVICT, Fault.FLUSH, Fault.FAILOVER, Fault.FULL, Fault.TIME, Fault.OUTAGE, Fault.CRASH),
				guarantee);
	}

	@Test
	void rowsHoldForSnapshots() throws Throwable {
		assertHolds(Variant.MARKED.ofRows().with(Fault.EVICT, Fault.SNAPSHOT), Guarantee.SNAPSHOT);
	}

	@Test
	void rowsInvalidatedAfterCommitHoldForAcknowledgedWrites() throws Throwable {
		assertHolds(Variant.AFTER_COMMIT.ofRows().with(Fault.EVICT), Guarantee.G1);
	}

	@Test
	void writerOfARowThatForgetsItsTableViolates() throws Throwable {
		assertViolated(RowAblations::rowWriterForgetsTheTable);
	}

	@Test
	void writerOfARowThatForgetsTheRowViolates() throws Throwable {
		assertViolated(RowAblations::rowWriterForgetsTheRow);
	}

	@Test
	void writerOfUnknownRowsThatForgetsReadersOfRowsViolates() throws Throwable {
		assertViolated(RowAblations::tableWriterForgetsReadersOfRows);
	}

	@Test
	void readerOfARowThatIgnoresWritersOfUnknownRowsViolates() throws Throwable {
		assertViolated(RowAblations::rowReaderIgnoresWritersOfUnknownRows);
	}

	private void assertHolds(Variant variant, Guarantee guarantee) throws Throwable {
		assertThat(this.explorer.find(variant, guarantee, HOLDS)).isNull();
	}

	private void assertViolated(BiFunction<CacheStore, World, CacheStore> ablation) throws Throwable {
		Variant variant = Variant.AFTER_COMMIT.ofRows().over(ablation);
		assertThat(this.explorer.find(variant, Guarantee.G1, SEARCH)).as("a sequence that breaks G1").isNotNull();
	}

}
