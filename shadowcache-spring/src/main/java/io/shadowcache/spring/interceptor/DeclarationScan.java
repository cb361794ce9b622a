package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.bytecode.SelfInvocation;
import io.shadowcache.spring.bytecode.SelfInvocationFinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Checks and completes the declarations of all beans when the application has started,
 * also of beans that are created later. Creates no bean.
 */
public final class DeclarationScan implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DeclarationScan.class);

	private final ConfigurableListableBeanFactory beans;

	private final CacheOperationSource source;

	private final QueryRegistry registry;

	private final Consumer<QueryRegistry> whenComplete;

	private final Set<Class<?>> searched = new HashSet<>();

	private final SharedQueries shared = new SharedQueries();

	/**
	 * Creates the scan.
	 * @param beans all beans
	 * @param source parses their declarations
	 * @param registry what the source registers with
	 * @param whenComplete gets the registry when all declarations are in it
	 */
	public DeclarationScan(ConfigurableListableBeanFactory beans, CacheOperationSource source, QueryRegistry registry,
			Consumer<QueryRegistry> whenComplete) {
		this.beans = beans;
		this.source = source;
		this.registry = registry;
		this.whenComplete = whenComplete;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (String name : this.beans.getBeanDefinitionNames()) {
			Class<?> type = BeanTypes.of(this.beans, name);
			if (type != null) {
				scan(name, type);
			}
		}
		this.whenComplete.accept(this.registry);
	}

	private void scan(String name, Class<?> type) {
		try {
			Collection<CacheOperation> operations = this.source.findAll(type);
			operations.forEach(CacheOperation::complete);
			operations.forEach((operation) -> warnOfSharing(name, operation));
			if (!operations.isEmpty() && this.searched.add(ClassUtils.getUserClass(type))) {
				warnOfSelfInvocations(ClassUtils.getUserClass(type),
						operations.stream().filter((operation) -> !this.source.isWoven(operation)).toList());
				InheritedWrites.check(operations);
			}
		}
		catch (LinkageError | TypeNotPresentException ex) {
			logger.debug("Bean '{}' is not checked, since its class {} cannot be read", name, type.getName(), ex);
		}
	}

	private void warnOfSharing(String bean, CacheOperation operation) {
		if (operation.operation() instanceof QueryOperation query) {
			this.shared.add(bean, query.name());
		}
	}

	private static void warnOfSelfInvocations(Class<?> type, Collection<CacheOperation> operations) {
		List<Method> methods = operations.stream().map((operation) -> operation.declaredMethod().method()).toList();
		for (SelfInvocation call : SelfInvocationFinder.find(type, methods)) {
			logger.warn(
					"{} calls {} of the same bean (line {}), which no proxy sees, so that its annotation does "
							+ "nothing there: move the method to another bean and call it there",
					call.caller(), call.called(), call.line());
		}
	}

}
