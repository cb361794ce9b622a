package io.shadowcache.checker;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.worker.Count;
import org.jspecify.annotations.Nullable;

/**
 * What was judged from the beginning of each fault until that of the next, by kind.
 */
final class FaultFigures {

	private final ToLongFunction<Count> totals;

	private final Map<FaultKind, Figures> byKind = new EnumMap<>(FaultKind.class);

	private @Nullable FaultKind current;

	private Figures since;

	/**
	 * Makes it.
	 * @param totals tells how often all processes have counted something
	 */
	FaultFigures(ToLongFunction<Count> totals) {
		this.totals = totals;
		this.since = Figures.of(totals);
	}

	/**
	 * A fault begins.
	 */
	void began(FaultKind kind) {
		ended();
		this.current = kind;
	}

	/**
	 * What is judged from now on is not counted for the fault that began last.
	 */
	void ended() {
		Figures now = Figures.of(this.totals);
		if (this.current != null) {
			this.byKind.merge(this.current, now.minus(this.since), Figures::plus);
		}
		this.current = null;
		this.since = now;
	}

	/**
	 * Returns rows of a table in Markdown.
	 */
	@Override
	public String toString() {
		return this.byKind.entrySet()
			.stream()
			.map((entry) -> entry.getValue().row(entry.getKey()))
			.collect(Collectors.joining(System.lineSeparator()));
	}

	/**
	 * What was judged.
	 *
	 * @param reads how many reads
	 * @param violations how many broke a promise
	 * @param excused how many were stale when the level allows it
	 */
	private record Figures(long reads, long violations, long excused) {

		static Figures of(ToLongFunction<Count> totals) {
			return new Figures(totals.applyAsLong(Count.READS), totals.applyAsLong(Count.VIOLATIONS),
					totals.applyAsLong(Count.EXCUSED));
		}

		Figures minus(Figures before) {
			return new Figures(this.reads - before.reads, this.violations - before.violations,
					this.excused - before.excused);
		}

		Figures plus(Figures more) {
			return new Figures(this.reads + more.reads, this.violations + more.violations, this.excused + more.excused);
		}

		String row(FaultKind kind) {
			return String.format(Locale.ROOT, "| `%s` | %,d | %,d | %,d |", kind, this.reads, this.violations,
					this.excused);
		}

	}

}
