package io.shadowcache.sample.command;

/**
 * Something that the sample does instead of serving. There is one bean of this type,
 * chosen by the profile of its {@link Mode}.
 */
@FunctionalInterface
public interface Command {

	/**
	 * Does it on the calling thread.
	 * @return the exit code of the process, 0 for success
	 * @throws Exception if it cannot go on
	 */
	int run() throws Exception;

}
