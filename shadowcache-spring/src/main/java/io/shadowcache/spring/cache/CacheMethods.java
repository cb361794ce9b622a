package io.shadowcache.spring.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.spring.interceptor.BeanTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The methods of all beans that fill caches. Searched once, with the first question;
 * creates no bean. Safe for use by many threads.
 */
public final class CacheMethods {

	private static final Logger logger = LoggerFactory.getLogger(CacheMethods.class);

	private final ConfigurableListableBeanFactory beans;

	private final FillingMethods methods;

	private final SingletonSupplier<Found> found = SingletonSupplier.of(this::search);

	/**
	 * Creates it; nothing is searched yet.
	 * @param beans all beans
	 * @param managerName the name of the bean that manages the caches; methods that name
	 * another one are none of ours
	 */
	public CacheMethods(ConfigurableListableBeanFactory beans, String managerName) {
		this.beans = beans;
		this.methods = new FillingMethods(managerName);
	}

	/**
	 * Returns the caches that methods name.
	 */
	Set<String> names() {
		return this.found.obtain().names();
	}

	/**
	 * Returns what methods put into a cache, or may put, since a resolver chooses theirs.
	 */
	List<DeclaredValue> values(String cache) {
		return this.found.obtain().values(cache);
	}

	/**
	 * Returns the tables that methods declare which fill a cache.
	 */
	Set<String> tables(String cache) {
		return this.found.obtain().tables(cache);
	}

	private Found search() {
		List<FillingMethod> all = new ArrayList<>();
		Set<Class<?>> searched = new HashSet<>();
		for (String name : this.beans.getBeanDefinitionNames()) {
			Class<?> type = BeanTypes.of(this.beans, name);
			if (type != null && searched.add(ClassUtils.getUserClass(type))) {
				all.addAll(search(name, ClassUtils.getUserClass(type)));
			}
		}
		return new Found(all);
	}

	private Collection<FillingMethod> search(String bean, Class<?> type) {
		try {
			return this.methods.of(type, this::resolved);
		}
		catch (LinkageError | TypeNotPresentException ex) {
			logger.debug("Bean '{}' is not searched for caches, since its class {} cannot be read", bean,
					type.getName(), ex);
			return List.of();
		}
	}

	private String resolved(String table) {
		String resolved = this.beans.resolveEmbeddedValue(table);
		return (resolved != null) ? resolved : table;
	}

	/**
	 * What was found.
	 *
	 * @param methods all methods that fill caches
	 */
	private record Found(List<FillingMethod> methods) {

		Set<String> names() {
			return gather((method) -> method.caches().stream());
		}

		List<DeclaredValue> values(String cache) {
			return this.methods.stream()
				.filter((method) -> method.mayFill(cache))
				.map(FillingMethod::value)
				.filter(Objects::nonNull)
				.toList();
		}

		Set<String> tables(String cache) {
			return gather((method) -> method.mayFill(cache) ? method.tables().stream() : Stream.empty());
		}

		private Set<String> gather(Function<FillingMethod, Stream<String>> part) {
			return this.methods.stream().flatMap(part).collect(Collectors.toCollection(TreeSet::new));
		}

	}

}
