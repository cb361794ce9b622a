package io.shadowcache.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The cache servers that this application can use, by name. Immutable.
 */
public final class CacheEngines {

	/**
	 * What to add for an engine whose module is not there.
	 */
	private static final Map<String, String> MODULES = Map.of("redis", "shadowcache-redis", "rediss",
			"shadowcache-redis", "valkey", "shadowcache-redis", "valkeys", "shadowcache-redis", "memcached",
			"shadowcache-memcached");

	private final SortedMap<String, CacheStoreProvider> byName = new TreeMap<>();

	private CacheEngines(Iterable<CacheStoreProvider> providers) {
		for (CacheStoreProvider provider : providers) {
			provider.engines().forEach((engine) -> add(engine, provider));
		}
	}

	/**
	 * Finds the providers on the class path.
	 * @return all engines that are there
	 */
	public static CacheEngines installed() {
		return new CacheEngines(ServiceLoader.load(CacheStoreProvider.class));
	}

	/**
	 * Collects providers.
	 * @param providers any number of providers
	 * @return the engines of these
	 * @throws IllegalArgumentException if two of them have the same engine
	 */
	public static CacheEngines of(Collection<CacheStoreProvider> providers) {
		return new CacheEngines(providers);
	}

	private void add(String engine, CacheStoreProvider provider) {
		CacheStoreProvider other = this.byName.putIfAbsent(engine, provider);
		if (other != null) {
			throw new IllegalArgumentException(
					"The cache engine '%s' is provided twice, by %s and %s: remove one of them".formatted(engine,
							other.getClass().getName(), provider.getClass().getName()));
		}
	}

	/**
	 * Returns the names of the engines.
	 * @return lower-case names, sorted
	 */
	public Collection<String> names() {
		return new TreeSet<>(this.byName.keySet());
	}

	/**
	 * Names a server by its parts, as in settings of separate names for each.
	 * @param engine the name of the engine, in any case
	 * @param host the host
	 * @param port the port, or {@code null} for the engine's own
	 * @return the location to {@link #create} a store from
	 * @throws UnknownEngineException if there is no such engine
	 */
	public String location(String engine, String host, @Nullable Integer port) {
		String name = engine.strip().toLowerCase(Locale.ROOT);
		int standard = provider(name).defaultPort(name);
		if (standard == 0) {
			return name + ":///";
		}
		return "%s://%s:%d".formatted(name, host, (port != null) ? port : standard);
	}

	/**
	 * Makes a store. It connects when it is started.
	 * @param location the URI of a server, such as {@code redis://localhost:6379}, or the
	 * name of an engine that needs none, such as {@code memory}
	 * @param settings whose entries the store keeps
	 * @return a store, owned by the caller
	 * @throws UnknownEngineException if there is no such engine
	 * @throws IllegalArgumentException if the engine does not understand the location
	 */
	public CacheStore create(String location, StoreSettings settings) {
		String text = location.strip();
		int colon = text.indexOf(':');
		String engine = ((colon < 0) ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
		CacheStoreProvider provider = provider(engine);
		String rest = (colon < 0) ? "" : text.substring(colon + 1);
		return provider.create(parse(engine, (rest.isEmpty() || rest.equals("//")) ? "///" : rest), settings);
	}

	/**
	 * An exception of the parser would show the text, and so the password in it.
	 */
	private static URI parse(String engine, String rest) {
		try {
			return new URI(engine + ":" + rest);
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException(
					"The location of the cache, %s://…, is not a URI (%s at index %d): write it as in %s://user:password@host:port, and special characters of the password as %%-escapes"
						.formatted(engine, ex.getReason(), ex.getIndex(), engine));
		}
	}

	private CacheStoreProvider provider(String engine) {
		CacheStoreProvider provider = this.byName.get(engine);
		if (provider != null) {
			return provider;
		}
		String module = MODULES.get(engine);
		throw new UnknownEngineException((module != null)
				? "The cache engine '%s' needs io.shadowcache:%s on the class path; there now: %s".formatted(engine,
						module, String.join(", ", names()))
				: "Unknown cache engine '%s'; known are: %s. Write a URI such as redis://localhost:6379"
					.formatted(engine, String.join(", ", names())));
	}

}
