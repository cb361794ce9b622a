package io.shadowcache.checker.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The threads of a process by what they are for, which their names tell: a thread that
 * replaces another has the same name but for its number.
 */
final class Threads {

	private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?=\\D*$)");

	/**
	 * Their pools are filled when there is something to do, maybe for the first time,
	 * with a thread per processor at most.
	 */
	private static final String POOLED = "lettuce-";

	private static final int SMALLEST_POOL = 2;

	private final Map<String, Integer> counts = new TreeMap<>();

	private final int processors;

	Threads(Collection<String> names, int processors) {
		this.processors = processors;
		for (String name : names) {
			this.counts.merge(LAST_NUMBER.matcher(name).replaceFirst("N"), 1, Integer::sum);
		}
	}

	static Threads ofThisProcess() {
		return new Threads(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList(),
				Runtime.getRuntime().availableProcessors());
	}

	/**
	 * Tells which threads have come in addition.
	 * @param before the threads of the same process earlier
	 * @return a phrase for each kind of which there are more
	 */
	List<String> beyond(Threads before) {
		List<String> more = new ArrayList<>();
		this.counts.forEach((name, count) -> {
			int known = before.counts.getOrDefault(name, 0);
			if (count > allowed(name, known)) {
				more.add("%d threads %s instead of %d".formatted(count, name, known));
			}
		});
		return more;
	}

	private int allowed(String name, int known) {
		return name.contains(POOLED) ? Math.max(known, Math.max(SMALLEST_POOL, this.processors)) : known;
	}

}
