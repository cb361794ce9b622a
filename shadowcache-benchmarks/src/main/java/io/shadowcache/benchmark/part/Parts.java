package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All parts.
 */
public final class Parts {

	private Parts() {
	}

	/**
	 * Returns the parts of a whole run.
	 * @return in the order of the run
	 */
	public static List<Part> all() {
		return List.of(new RemoteHits(), new NearHits(), new Invalidations(), new Stampedes(), new Misses(),
				new Writes(), new WrittenTables(), new Gains(), new StartUp(), new VirtualCallers(), new ClusterHits(),
				new Growth());
	}

	/**
	 * Finds a part.
	 * @param name its name, in any case
	 * @return the part
	 * @throws IllegalArgumentException if there is none of this name
	 */
	public static Part named(String name) {
		return Stream.concat(all().stream(), Stream.of(new Micro()))
			.filter((part) -> part.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no part %s, but %s".formatted(name,
					all().stream().map(Part::name).collect(Collectors.joining(", ")))));
	}

}
