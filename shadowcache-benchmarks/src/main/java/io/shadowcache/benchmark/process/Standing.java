package io.shadowcache.benchmark.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What the contenders did, turn by turn.
 */
public final class Standing {

	private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

	private final Map<String, String> failures = new LinkedHashMap<>();

	/**
	 * Notes a turn.
	 * @param label whose
	 * @param turn what was done
	 */
	public void add(String label, Turn turn) {
		this.turns.computeIfAbsent(label, (key) -> new ArrayList<>()).add(turn);
	}

	boolean attempt(String label, Runnable work) {
		try {
			work.run();
			return true;
		}
		catch (RuntimeException ex) {
			this.failures.put(label, String.valueOf(ex.getMessage()));
			return false;
		}
	}

	/**
	 * Returns who took part to the end.
	 * @return labels in the order of the first turns
	 */
	public Set<String> labels() {
		Set<String> all = new LinkedHashSet<>(this.turns.keySet());
		all.removeAll(this.failures.keySet());
		return all;
	}

	/**
	 * Returns who did not.
	 * @return reasons by label
	 */
	public Map<String, String> failures() {
		return Map.copyOf(this.failures);
	}

	/**
	 * Returns the middle of what was measured of one contender.
	 * @param label the contender
	 * @param figure what is measured in a turn
	 * @return the median, or not a number if it did not take part
	 */
	public double median(String label, ToDoubleFunction<Turn> figure) {
		return Spread.of(this.turns.getOrDefault(label, List.of()).stream().mapToDouble(figure).toArray()).median();
	}

	/**
	 * Compares two contenders round by round.
	 * @param label one
	 * @param other the other
	 * @param figure what is measured in a turn
	 * @return how often the figure of the other goes into that of the one
	 */
	public Spread ratio(String label, String other, ToDoubleFunction<Turn> figure) {
		return compare(label, other, figure, (one, another) -> one / another);
	}

	/**
	 * Compares two contenders round by round.
	 * @param label one
	 * @param other the other
	 * @param figure what is measured in a turn
	 * @return how much the figure of the one is above that of the other
	 */
	public Spread difference(String label, String other, ToDoubleFunction<Turn> figure) {
		return compare(label, other, figure, (one, another) -> one - another);
	}

	private Spread compare(String label, String other, ToDoubleFunction<Turn> figure, DoubleBinaryOperator comparison) {
		List<Turn> ones = this.turns.getOrDefault(label, List.of());
		List<Turn> others = this.turns.getOrDefault(other, List.of());
		double[] compared = new double[Math.min(ones.size(), others.size())];
		for (int round = 0; round < compared.length; round++) {
			compared[round] = comparison.applyAsDouble(figure.applyAsDouble(ones.get(round)),
					figure.applyAsDouble(others.get(round)));
		}
		return Spread.of(compared);
	}

	/**
	 * Compares the speed of two contenders.
	 * @param label one
	 * @param other the other
	 * @return how much faster the one is
	 */
	public Spread speed(String label, String other) {
		return ratio(label, other, Turn::callsPerSecond);
	}

}
