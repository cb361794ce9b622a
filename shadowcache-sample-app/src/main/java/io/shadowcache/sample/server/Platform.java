package io.shadowcache.sample.server;

import java.util.Locale;

/**
 * The operating system and processor that this runs on.
 *
 * @param system as in the system property {@code os.name}
 * @param processor as in the system property {@code os.arch}
 */
record Platform(String system, String processor) {

	static Platform current() {
		return new Platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
	}

	/**
	 * Says what to do after a server could not be started.
	 * @return nothing where embedded servers should work, or a sentence that begins with
	 * a separator
	 */
	String advice() {
		return hasServers() ? ""
				: (": embedded servers exist for Linux x86-64 and macOS, this is %s %s; "
						+ "start the servers of docker-compose.yml and use the profile compose")
					.formatted(this.system, this.processor);
	}

	private boolean hasServers() {
		String name = this.system.toLowerCase(Locale.ROOT);
		boolean intel = this.processor.equals("amd64") || this.processor.equals("x86_64");
		return name.startsWith("mac") || (name.startsWith("linux") && intel);
	}

}
