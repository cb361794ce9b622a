package io.shadowcache.jdbc.client;

import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.key.ParameterValues;

/**
 * Turns parameters into dependencies, of which the values cannot be read back.
 */
final class TagDependencies {

	private TagDependencies() {
	}

	/**
	 * Returns the dependency on these parameters having these values together.
	 */
	static Dependency of(String database, Tags tags) {
		if (tags.values().size() == 1) {
			String name = tags.values().firstKey();
			return Dependency.parameter(database, name, ParameterValues.hashOf(tags.values().get(name)));
		}
		String hashes = tags.values()
			.values()
			.stream()
			.map((value) -> ParameterValues.hashOf(value).toHex())
			.collect(Collectors.joining());
		return Dependency.parameter(database, String.join(Tags.AND, tags.values().keySet()),
				ParameterValues.hashOf(hashes));
	}

}
