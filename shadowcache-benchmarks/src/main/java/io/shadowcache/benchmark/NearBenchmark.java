package io.shadowcache.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A hit in the memory of the process through the annotated proxy, and the floors under
 * it: Caffeine alone, and Caffeine behind a proxy of Spring's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NearBenchmark {

	private final Cache<Object, Row> caffeine = Caffeine.newBuilder().maximumSize(1000).build();

	private @Nullable Contenders contenders;

	private @Nullable CachedRows rows;

	private @Nullable AnnotationConfigApplicationContext spring;

	private SpringCaffeine.@Nullable Rows springRows;

	private @Nullable LongFunction<Row> proxied;

	/**
	 * Starts Redis and the applications.
	 */
	@Setup
	@SuppressWarnings("unchecked")
	public void start() {
		this.contenders = new Contenders();
		this.rows = this.contenders.bean(CachedRows.class);
		this.spring = new AnnotationConfigApplicationContext(SpringCaffeine.class);
		this.springRows = this.spring.getBean(SpringCaffeine.Rows.class);
		this.caffeine.put(1L, Row.list(1).get(0));
		ProxyFactory factory = new ProxyFactory(LongFunction.class,
				(MethodInterceptor) (call) -> this.caffeine.getIfPresent(call.getArguments()[0]));
		this.proxied = (LongFunction<Row>) factory.getProxy();
	}

	/**
	 * Stops everything.
	 */
	@TearDown
	public void stop() {
		Objects.requireNonNull(this.spring).close();
		Objects.requireNonNull(this.contenders).close();
	}

	/**
	 * One row that all callers share.
	 * @return the row
	 */
	@Benchmark
	public Row pushRow() {
		return Objects.requireNonNull(this.rows).pushRow(1);
	}

	/**
	 * 20 rows in a list for each caller.
	 * @return the rows
	 */
	@Benchmark
	public List<Row> pushRows() {
		return Objects.requireNonNull(this.rows).pushRows(1);
	}

	/**
	 * 20 rows after a question for the versions.
	 * @return the rows
	 */
	@Benchmark
	public List<Row> validatedRows() {
		return Objects.requireNonNull(this.rows).validatedRows(1);
	}

	/**
	 * 20 rows from Redis.
	 * @return the rows
	 */
	@Benchmark
	public List<Row> remoteRows() {
		return Objects.requireNonNull(this.rows).byShadowCache(1);
	}

	/**
	 * Caffeine alone.
	 * @return the row
	 */
	@Benchmark
	public @Nullable Row rawCaffeine() {
		return this.caffeine.getIfPresent(1L);
	}

	/**
	 * Caffeine behind a proxy.
	 * @return the row
	 */
	@Benchmark
	public Row proxiedCaffeine() {
		return Objects.requireNonNull(this.proxied).apply(1L);
	}

	/**
	 * Spring's cache with its default key.
	 * @return the row
	 */
	@Benchmark
	public Row springDefaultKey() {
		return Objects.requireNonNull(this.springRows).byArguments(1);
	}

	/**
	 * Spring's cache with a key expression.
	 * @return the row
	 */
	@Benchmark
	public Row springExpressionKey() {
		return Objects.requireNonNull(this.springRows).byExpression(1);
	}

}
