package io.shadowcache.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.contender.Row;
import io.shadowcache.codec.TypeCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Encoding and decoding 20 rows as JSON.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

	private final TypeCodec codec = RowQuery.valueType().codec();

	private final List<Row> rows = Row.list();

	private final byte[] bytes = this.codec.encode(this.rows);

	/**
	 * Encodes.
	 * @return bytes
	 */
	@Benchmark
	public byte[] encode() {
		return this.codec.encode(this.rows);
	}

	/**
	 * Decodes.
	 * @return rows
	 */
	@Benchmark
	public Object decode() {
		return this.codec.decode(this.bytes, 0, this.bytes.length);
	}

}
