package io.shadowcache.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.shadowcache.checker.fault.FaultKind;

/**
 * Which faults have happened. Each kind has its turn before any comes again.
 */
final class Faults {

	private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);

	private final List<FaultKind> round = new ArrayList<>();

	private final FaultFigures figures;

	private Duration lasted = Duration.ZERO;

	private long beganMillis;

	/**
	 * Makes it.
	 * @param figures told when each of them begins
	 */
	Faults(FaultFigures figures) {
		this.figures = figures;
	}

	FaultKind next(List<FaultKind> kinds, Random random) {
		if (this.round.isEmpty()) {
			this.round.addAll(kinds);
			Collections.shuffle(this.round, random);
		}
		FaultKind kind = this.round.remove(0);
		this.counts.merge(kind, 1, Integer::sum);
		this.figures.began(kind);
		return kind;
	}

	/**
	 * All processes are there.
	 */
	void began() {
		this.beganMillis = System.currentTimeMillis();
	}

	/**
	 * Returns how long after the beginning something happened, which may have been
	 * earlier, when not all processes were there.
	 * @param millis when, since the epoch
	 */
	Duration until(long millis) {
		return Duration.ofMillis(Math.max(0, millis - this.beganMillis));
	}

	void lasted(Duration duration) {
		this.lasted = duration;
		this.figures.ended();
	}

	/**
	 * Returns what was judged from the beginning of each of them until that of the next.
	 */
	FaultFigures figures() {
		return this.figures;
	}

	Duration lasted() {
		return this.lasted;
	}

	int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	@Override
	public String toString() {
		return this.counts.toString();
	}

}
