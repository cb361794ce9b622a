package io.shadowcache.benchmark.process;

/**
 * A contender with one of its tasks.
 *
 * @param label what people call it
 * @param process where it runs; entrants may share one
 * @param task the task; {@code *} in it stands for what is varied, such as {@code list}
 */
public record Entrant(String label, ContenderProcess process, String task) {

	String task(String shape) {
		return this.task.replace("*", shape);
	}

}
