package io.shadowcache.sample.script;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of SQL statements that can be read.
 *
 * @param path where it is
 */
public record ScriptFile(Path path) {

	public ScriptFile {
		if (!Files.isReadable(path) || Files.isDirectory(path)) {
			throw new IllegalArgumentException("--run needs a file that can be read, which " + path + " is not");
		}
	}

}
