package io.shadowcache.benchmark.process;

/**
 * A contender with one of its tasks.
 *
 * @param label what people call it
 * @param process where it runs; entrants may share one
 * @param task the task; {@code *} in it stands for what is varied, such as {@code list}
 * @param hits whether a turn counts only if no query ran in it
 */
public record Entrant(String label, ContenderProcess process, String task, boolean hits) {

	/**
	 * An entrant whose calls are hits, or have nothing to do with queries.
	 * @param label what people call it
	 * @param process where it runs
	 * @param task the task
	 */
	public Entrant(String label, ContenderProcess process, String task) {
		this(label, process, task, true);
	}

	String task(String shape) {
		return this.task.replace("*", shape);
	}

}
