package io.shadowcache.jdbc.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * The text form of dependencies: the database, then one dependency in each line, a letter
 * for its kind, a colon, its name.
 */
final class IntentText {

	private IntentText() {
	}

	static String of(DependencySet dependencies) {
		StringBuilder text = new StringBuilder(escape(dependencies.database()));
		for (Dependency dependency : dependencies) {
			text.append('\n').append(dependency.kind().code()).append(':').append(escape(dependency.name()));
		}
		return text.toString();
	}

	/**
	 * Reads the text form.
	 * @throws IllegalArgumentException if it is none
	 */
	static DependencySet parse(String text) {
		String[] lines = text.split("\n", -1);
		List<Dependency> all = new ArrayList<>();
		for (String line : Arrays.asList(lines).subList(1, lines.length)) {
			if (line.length() < 3 || line.charAt(1) != ':') {
				throw new IllegalArgumentException("Not a dependency: " + line);
			}
			all.add(new Dependency(unescape(lines[0]), kind(line.charAt(0)), unescape(line.substring(2))));
		}
		return DependencySet.of(all);
	}

	private static Dependency.Kind kind(char code) {
		return Arrays.stream(Dependency.Kind.values())
			.filter((kind) -> kind.code() == code)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a kind of dependency: " + code));
	}

	private static String escape(String name) {
		return name.replace("%", "%25").replace("\n", "%0A");
	}

	private static String unescape(String name) {
		return name.replace("%0A", "\n").replace("%25", "%");
	}

}
