package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * Where one server keeps its data, configuration and log.
 *
 * @param path a temporary directory of its own
 */
record DataDirectory(Path path) {

	static final String SNAPSHOT = "dump.rdb";

	static DataDirectory create() {
		try {
			return new DataDirectory(Files.createTempDirectory("shadowcache-server"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path write(String name, List<String> lines) {
		try {
			return Files.write(this.path.resolve(name), lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void copySnapshotTo(Path target) {
		copy(this.path.resolve(SNAPSHOT), target);
	}

	void replaceSnapshot(Path source) {
		copy(source, this.path.resolve(SNAPSHOT));
	}

	private static void copy(Path from, Path to) {
		try {
			Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void deleteSnapshot() {
		delete(this.path.resolve(SNAPSHOT));
	}

	void delete() {
		try (var files = Files.walk(this.path)) {
			files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
