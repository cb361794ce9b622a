package io.shadowcache.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.benchmark.contender.Row;
import io.shadowcache.codec.TypeCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Encoding and decoding 20 rows in each format.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

	/**
	 * The format.
	 */
	@Param
	public CodecFormat format = CodecFormat.BINARY;

	private final List<Row> rows = Row.list();

	@SuppressWarnings("NullAway.Init")
	private TypeCodec codec;

	@SuppressWarnings("NullAway.Init")
	private byte[] bytes;

	/**
	 * Encodes what is decoded.
	 */
	@Setup
	public void prepare() {
		this.codec = RowQuery.valueType(this.format.codec()).codec();
		this.bytes = this.codec.encode(this.rows);
	}

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
