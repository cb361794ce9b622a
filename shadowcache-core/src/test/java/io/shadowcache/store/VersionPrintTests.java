package io.shadowcache.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.dependency.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionPrintTests {

	private final SplittableRandom random = new SplittableRandom(3);

	private final Generation generation = new Generation(new Bits128(1, 1), new Bits128(2, 2), 0);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 23, 24 })
	void changedVersionIsNamed(int count) {
		DependencySet dependencies = tables(count);
		List<Version> before = IntStream.range(0, count).mapToObj((index) -> version(0)).toList();
		for (int index = 0; index < count; index++) {
			List<Version> after = new ArrayList<>(before);
			after.set(index, version(-1));
			assertThat(VersionPrint.changed(VersionPrint.of(stamp(before)), dependencies, stamp(after)))
				.containsExactly(dependencies.asList().get(index));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 40 })
	void unchangedVersionsAreNotNamed(int count) {
		List<Version> versions = IntStream.range(0, count)
			.mapToObj((index) -> version(this.random.nextLong()))
			.toList();
		assertThat(VersionPrint.changed(VersionPrint.of(stamp(versions)), tables(count), stamp(versions))).isEmpty();
	}

	@Test
	void anotherGenerationIsToldHoweverManyVersionsThereAre() {
		for (int count : new int[] { 1, 2, 5, 24, 40 }) {
			List<Version> versions = IntStream.range(0, count).mapToObj((index) -> version(-1)).toList();
			List<Version> written = IntStream.range(0, count).mapToObj((index) -> version(0)).toList();
			int print = VersionPrint.of(stamp(versions));
			assertThat(VersionPrint.isOfGeneration(print, stamp(written))).isTrue();
			for (int bit = 0; bit < 8; bit++) {
				Generation next = new Generation(new Bits128(1, 1), new Bits128(2, 2 ^ (1 << bit)), 0);
				assertThat(VersionPrint.isOfGeneration(print, new Stamp(next, written, false))).isFalse();
			}
		}
	}

	/**
	 * A server that is restored from a snapshot has the versions of then.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void generationThatLooksEqualHasChangedIfNoVersionHas(int count) {
		List<Version> versions = IntStream.range(0, count).mapToObj((index) -> version(index)).toList();
		Generation alike = new Generation(new Bits128(1, 1), new Bits128(3, 2), 0);
		assertThat(VersionPrint.isOfGeneration(VersionPrint.of(stamp(versions)), new Stamp(alike, versions, false)))
			.isFalse();
	}

	@Test
	void oneOfFiveVersionsOfOneGenerationIsNamedMostlyAndNeverTakenForAnotherGeneration() {
		int unnamed = 0;
		for (int time = 0; time < 1000; time++) {
			List<Version> before = IntStream.range(0, 5).mapToObj((index) -> version(this.random.nextLong())).toList();
			List<Version> after = new ArrayList<>(before);
			after.set(3, version(this.random.nextLong()));
			int print = VersionPrint.of(stamp(before));
			assertThat(VersionPrint.isOfGeneration(print, stamp(after))).isTrue();
			unnamed += VersionPrint.changed(print, tables(5), stamp(after)).isEmpty() ? 1 : 0;
		}
		assertThat(unnamed).isBetween(1, 120);
	}

	private Stamp stamp(List<Version> versions) {
		return new Stamp(this.generation, versions, false);
	}

	private Version version(long low) {
		return new Version(false, new Bits128(this.random.nextLong(), low));
	}

	private static DependencySet tables(int count) {
		return DependencySet.of(IntStream.range(0, count)
			.mapToObj((index) -> Dependency.table("db", new TableName("t" + index)))
			.toList());
	}

}
