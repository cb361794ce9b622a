package io.shadowcache.jdbc.observe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlShape;
import io.shadowcache.spring.advice.ObservedStatements;
import io.shadowcache.spring.advice.StatementFigures;
import net.ttddyy.dsproxy.ExecutionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what statements cost that could be cached and are not. Statements that differ
 * in literal values only count as one, and no value is kept. Bounded: of more than a
 * thousand different statements the rare ones are forgotten, and texts of more than 4,096
 * characters are not looked at. Nothing is recorded before somebody asks. Safe for use by
 * many threads.
 */
public final class StatementCosts implements ObservedStatements {

	/** How many different statements are kept. */
	private static final int MOST = 1000;

	/** How many texts are kept, several of which may be one statement. */
	private static final int MOST_TEXTS = 4 * MOST;

	private final Cache<String, StatementCost> byText = Caffeine.newBuilder()
		.maximumSize(MOST_TEXTS)
		.executor(Runnable::run)
		.build();

	private final Cache<String, StatementCost> byShape = Caffeine.newBuilder()
		.maximumSize(MOST)
		.executor(Runnable::run)
		.<String, StatementCost>evictionListener((shape, cost, cause) -> forget(cost))
		.build();

	private final Supplier<Tables> tables;

	private volatile boolean recording;

	/**
	 * Makes it; nothing is recorded yet.
	 * @param tables resolves the names in statements, asked only when there are some
	 */
	public StatementCosts(Supplier<Tables> tables) {
		this.tables = tables;
	}

	/**
	 * Statements that were executed since the last time count as used, so that others are
	 * forgotten first.
	 */
	@Override
	public List<StatementFigures> figures() {
		this.recording = true;
		this.byShape.cleanUp();
		List<StatementCost> all = List.copyOf(this.byShape.asMap().values());
		Map<String, StatementCost> unused = this.byShape
			.getAllPresent(all.stream().filter(StatementCost::hasGrown).map(StatementCost::shape).toList());
		return all.stream().filter(StatementCost::isCandidate).flatMap(this::figures).toList();
	}

	/**
	 * Says nothing of names that the catalog does not explain. Where nobody else has
	 * looked them up yet, the question has them read with the next connection.
	 */
	private Stream<StatementFigures> figures(StatementCost cost) {
		Tables resolver = this.tables.get();
		boolean unused = resolver.isOutdated(cost.effect().reads());
		return resolver.read(cost.effect().reads())
			.stream()
			.map((read) -> new StatementFigures(cost.shape(),
					read.stream().map(Dependency::subject).collect(Collectors.toUnmodifiableSet()), cost.calls(),
					(double) cost.nanos() / TimeUnit.MILLISECONDS.toNanos(1)));
	}

	/**
	 * Whether somebody has asked.
	 */
	boolean isRecording() {
		return this.recording;
	}

	/**
	 * Adds an execution.
	 * @param effects tells what the text does
	 * @param loading whether a cached query has executed it
	 */
	void executed(ExecutionInfo execution, String sql, StatementEffects effects, boolean loading) {
		StatementCost known = this.byText.getIfPresent(sql);
		StatementCost cost = (known != null && !known.isForgotten()) ? known : enlist(execution, sql, effects);
		cost.add(execution.getElapsedTime(), loading);
	}

	private StatementCost enlist(ExecutionInfo execution, String sql, StatementEffects effects) {
		if (sql.length() > KnownStatements.LONGEST_KEPT) {
			return StatementCost.IGNORED;
		}
		StatementCost cost = cost(execution, sql, effects);
		this.byText.put(sql, cost);
		return cost;
	}

	private StatementCost cost(ExecutionInfo execution, String sql, StatementEffects effects) {
		SqlEffect effect = effects.of(execution, sql, false);
		if (StatementReads.refusal(effect) != null || effect.reads().isEmpty()) {
			return StatementCost.IGNORED;
		}
		String shape = SqlShape.of(StatementEffects.dialect(execution), sql);
		return (shape != null) ? this.byShape.get(shape, (key) -> new StatementCost(key, effect))
				: StatementCost.IGNORED;
	}

	private static void forget(@Nullable StatementCost cost) {
		if (cost != null) {
			cost.forget();
		}
	}

}
