package io.shadowcache.benchmark.part;

/**
 * Something that is measured for itself. It starts its own servers and closes them.
 */
public interface Part {

	/**
	 * Returns what it is called on the command line and in the marks of the page.
	 * @return a short name, such as {@code P1}
	 */
	String name();

	/**
	 * Measures, and writes what it finds as it goes.
	 * @param run where to write
	 * @throws Exception if it cannot be measured
	 */
	void measure(Run run) throws Exception;

}
