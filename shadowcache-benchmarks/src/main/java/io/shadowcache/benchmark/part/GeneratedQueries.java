package io.shadowcache.benchmark.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Ten repositories of twenty cached queries each, which nobody would want to write.
 */
final class GeneratedQueries {

	private static final int CLASSES = 10;

	private static final int METHODS = 20;

	private GeneratedQueries() {
	}

	/**
	 * Compiles them.
	 * @param directory where classes are put
	 */
	static void compile(Path directory) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		if (compiler == null) {
			throw new IllegalStateException("This needs a JDK, not only a runtime");
		}
		List<String> arguments = new ArrayList<>(List.of("-d", directory.toString(), "-parameters", "-proc:none", "-cp",
				System.getProperty("java.class.path")));
		for (int number = 0; number < CLASSES; number++) {
			Path source = directory.resolve("Repository%d.java".formatted(number));
			Files.writeString(source, source(number));
			arguments.add(source.toString());
		}
		if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("The generated repositories cannot be compiled");
		}
	}

	private static String source(int number) {
		StringBuilder text = new StringBuilder("package generated;\n\nimport java.util.List;\n\n"
				+ "@org.springframework.stereotype.Repository\npublic class Repository%d {\n".formatted(number));
		text.append("\tpublic record Item(long id, String name, java.math.BigDecimal price) { }\n");
		for (int method = 0; method < METHODS; method++) {
			text.append("\t@io.shadowcache.annotation.CachedQuery(tables = {\"t%d\", \"u%d\"}, ttl = \"5m\")\n"
				.formatted(number, method));
			text.append("\tpublic List<Item> find%d(long id, String name) { return List.of(); }\n".formatted(method));
		}
		return text.append("}\n").toString();
	}

}
