package io.shadowcache.spring.interceptor;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.expression.Expression;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows what applies to a method on a class. Parsed once, remembered for good. Safe for
 * use by many threads.
 */
public final class CacheOperationSource {

	private static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(CachedQuery.class, BulkLookup.class,
			InvalidatesTables.class);

	private final OperationFactory factory;

	private final QuerySettings settings;

	private final QueryRegistry registry;

	private final DeclarationParser parser;

	private final BulkParser bulkParser = new BulkParser();

	private final OperationsByCall byCall = new OperationsByCall();

	private final Weaving weaving;

	private final Map<DeclaredMethod, CacheOperation> byMethod = new ConcurrentHashMap<>();

	private final Map<Class<?>, Collection<CacheOperation>> byClass = new ConcurrentHashMap<>();

	/**
	 * Creates the source of an application whose methods are intercepted by proxies only.
	 * @param factory makes operations when they are first needed
	 * @param settings what an administrator has configured
	 * @param registry hears of every declaration
	 * @param beans resolves placeholders
	 */
	public CacheOperationSource(OperationFactory factory, QuerySettings settings, QueryRegistry registry,
			ConfigurableBeanFactory beans) {
		this(factory, settings, registry, beans, AdviceMode.PROXY);
	}

	/**
	 * Creates the source; nothing is parsed or asked yet.
	 * @param factory makes operations when they are first needed
	 * @param settings what an administrator has configured
	 * @param registry hears of every declaration
	 * @param beans resolves placeholders
	 * @param mode whether methods that AspectJ can weave have to be woven
	 */
	public CacheOperationSource(OperationFactory factory, QuerySettings settings, QueryRegistry registry,
			ConfigurableBeanFactory beans, AdviceMode mode) {
		this.factory = factory;
		this.settings = settings;
		this.registry = registry;
		this.weaving = new Weaving(mode);
		this.parser = new DeclarationParser(settings, new Placeholders(beans::resolveEmbeddedValue), this.weaving);
	}

	/**
	 * Returns what applies to a method.
	 * @param called the method as called
	 * @param target the class of the target
	 * @return the operation, or {@code null} if there is none
	 * @throws DeclarationException if the declaration cannot work
	 */
	@Nullable CacheOperation find(Method called, Class<?> target) {
		Map<Method, Optional<CacheOperation>> ofTarget = this.byCall.get(target);
		Optional<CacheOperation> known = ofTarget.get(called);
		if (known == null) {
			known = Optional.ofNullable(parse(called, target));
			ofTarget.put(called, known);
		}
		return known.orElse(null);
	}

	/**
	 * Returns what applies to any method of a class, and so checks all of them.
	 * @throws DeclarationException if one declaration cannot work
	 */
	Collection<CacheOperation> findAll(Class<?> type) {
		Collection<CacheOperation> known = this.byClass.get(type);
		if (known == null) {
			known = AnnotationUtils.isCandidateClass(type, ANNOTATIONS)
					? List.copyOf(this.byCall.remember(type,
							MethodIntrospector.selectMethods(type, (Method method) -> parse(method, type))))
					: List.of();
			this.byClass.put(type, known);
		}
		return known;
	}

	/**
	 * Whether calls of the method reach the cache without a proxy.
	 */
	boolean isWoven(CacheOperation operation) {
		return this.weaving.isWoven(operation.declaredMethod());
	}

	private @Nullable CacheOperation parse(Method called, Class<?> target) {
		DeclaredMethod method = DeclaredMethod.of(called, target);
		CachedQuery query = method.annotation(called, CachedQuery.class);
		InvalidatesTables write = method.annotation(called, InvalidatesTables.class);
		BulkLookup bulk = method.annotation(called, BulkLookup.class);
		if (query != null && write != null) {
			throw Refusal.ofBoth(method);
		}
		if (bulk != null) {
			return remember(method, bulk(bulk, query, method));
		}
		if (query != null) {
			return remember(method, cached(this.parser.parse(TypeDefaults.complete(query, method.type()), method)));
		}
		InvalidatesTables any = (write != null) ? write : TypeDefaults.write(method);
		return (any != null)
				? remember(method, writing(this.parser.parse(TypeDefaults.complete(any, method.type()), method)))
				: null;
	}

	private CacheOperation remember(DeclaredMethod method, CacheOperation parsed) {
		CacheOperation known = this.byMethod.putIfAbsent(method, parsed);
		return (known != null) ? known : parsed;
	}

	private CacheOperation cached(QueryDeclaration declaration) {
		this.registry.reserve(declaration.name(), declaration.method());
		Supplier<QueryOperation> operation = SingletonSupplier.of(() -> complete(declaration));
		return new CachedMethod(declaration, operation,
				SingletonSupplier.of(() -> this.factory.keyGenerator(operation.get())),
				SingletonSupplier.of(() -> this.factory.rows(declaration)));
	}

	private CacheOperation bulk(BulkLookup annotation, @Nullable CachedQuery query, DeclaredMethod method) {
		if (query == null) {
			throw Refusal.ofBulkAlone(method);
		}
		BulkDeclaration bulk = this.bulkParser.parse(annotation, query, method);
		QueryDeclaration declaration = this.parser.parse(TypeDefaults.complete(query, method.type()), method,
				bulk.element());
		Method single = bulk.single();
		if (single == null) {
			this.registry.reserve(declaration.name(), declaration.method());
		}
		return new BulkMethod(declaration, bulk, SingletonSupplier.of(() -> complete(declaration)),
				this.factory::keyGenerator, SingletonSupplier.of(() -> this.factory.rows(declaration)),
				(single != null && find(single, method.type()) instanceof CachedMethod one) ? one : null);
	}

	private CacheOperation writing(WriteDeclaration declaration) {
		return new WritingMethod(declaration, SingletonSupplier.of(() -> complete(declaration)),
				SingletonSupplier.of(() -> this.factory.rows(declaration)));
	}

	private QueryOperation complete(QueryDeclaration declaration) {
		QueryOperation operation = this.factory.create(declaration);
		QueryExpressions expressions = declaration.expressions();
		boolean enabled = !Boolean.FALSE.equals(this.settings.forQuery(declaration.name()).enabled());
		this.registry.add(new DeclaredQuery(operation, operation.method(), text(expressions.key()),
				text(expressions.condition()), text(expressions.unless()), enabled));
		return operation;
	}

	private InvalidationOperation complete(WriteDeclaration declaration) {
		InvalidationOperation operation = this.factory.create(declaration);
		this.registry.add(operation);
		return operation;
	}

	private static String text(@Nullable Expression expression) {
		return (expression != null) ? expression.getExpressionString() : "";
	}

}
