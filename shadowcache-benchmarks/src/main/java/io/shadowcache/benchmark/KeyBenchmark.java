package io.shadowcache.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.key.CacheKey;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Making the key of a call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KeyBenchmark {

	private final KeyGenerator generator = new KeyGenerator("shadowcache:benchmark:benchmark", List.of());

	private final QueryOperation query = RowQuery.operation();

	private final LocalDate date = LocalDate.of(2026, 6, 1);

	/**
	 * One number.
	 * @return the key
	 */
	@Benchmark
	public CacheKey oneNumber() {
		return this.generator.keyFor(this.query, 42L);
	}

	/**
	 * Two texts and a date.
	 * @return the key
	 */
	@Benchmark
	public CacheKey threeArguments() {
		return this.generator.keyFor(this.query, "HAM", "MUC", this.date);
	}

}
