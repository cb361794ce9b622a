package io.shadowcache.jdbc.client;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.jdbc.observe.StatementInspector.Inspection;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls ready for the engine: key, dependencies, lifetime. Safe for use by many
 * threads.
 */
final class CallPlanner {

	private static final String SQL = "sql";

	private static final String FUNCTION = "function";

	private static final Inspection NO_STATEMENT = new Inspection(Set.of(), false, null);

	private final SqlEngine engine;

	private final KeyGenerator keys;

	private final NamedQueries queries;

	private final Map<Type, ValueType> types = new ConcurrentHashMap<>();

	private final Map<Form, QueryOperation> forms = new ConcurrentHashMap<>();

	CallPlanner(SqlEngine engine, NamedQueries queries) {
		this.engine = engine;
		this.queries = queries;
		this.keys = new KeyGenerator(engine.owner().namespace(), engine.format().encoders(),
				engine.format().contributors());
	}

	/**
	 * Prepares a type of results.
	 * @throws io.shadowcache.codec.UnsupportedTypeException if its values would not come
	 * back equal
	 */
	ValueType typeOf(Type type) {
		ValueType known = this.types.get(type);
		if (known == null) {
			known = ValueType.of(type, this.engine.format().codec());
			this.types.put(type, known);
		}
		return known;
	}

	/**
	 * Prepares a query whose statement is known.
	 */
	PreparedCall query(CallOptions options, Type type, String sql, SqlParameters parameters, String mapper) {
		Inspection inspection = options.reads().found() ? this.engine.database().inspector().inspect(sql)
				: NO_STATEMENT;
		String refusal = isExplained(options, inspection) ? null : inspection.refusal();
		return plan(options, new Form(options.name(), SQL, type), inspection.tables(), refusal, sql,
				parameters.positional(), parameters.named(), mapper);
	}

	/**
	 * Prepares a function, whose statements are not known.
	 */
	PreparedCall function(CallOptions options, Type type, List<@Nullable Object> arguments) {
		return plan(options, new Form(options.name(), FUNCTION, type), Set.of(), null, arguments);
	}

	/**
	 * A statement that reads no table may still depend on what the caller has declared.
	 */
	private static boolean isExplained(CallOptions options, Inspection inspection) {
		boolean declared = !options.reads().tables().isEmpty() || !options.tags().isEmpty();
		return declared && inspection.tables().isEmpty() && !inspection.writes();
	}

	private PreparedCall plan(CallOptions options, Form form, Set<Dependency> found, @Nullable String refusal,
			@Nullable Object... arguments) {
		QueryOperation first = first(form);
		CacheKey key = this.keys.keyFor(first, arguments);
		boolean followed = options.reads().found();
		DependencySet own = own(options, !followed);
		QueryOverrides overrides = this.engine.queries().settings().forQuery(options.name());
		QueryDefaults defaults = this.engine.queries().settings().defaults();
		QueryOperation query = new QueryOperation(first.name(), first.method(), own,
				options.lifetime().policy(overrides, defaults), first.valueType(), first.near(),
				defaults.expiry().policy(overrides.expiry()));
		DependencySet dependencies = all(options, query, found);
		this.queries.seen(query, dependencies);
		return new PreparedCall(new QueryRequest(query, key, dependencies, followed), options.use(), refusal);
	}

	private QueryOperation first(Form form) {
		QueryOperation known = this.forms.get(form);
		if (known == null) {
			known = operation(form);
			this.forms.put(form, known);
		}
		return known;
	}

	private QueryOperation operation(Form form) {
		CallOptions options = CallOptions.NONE.named(form.name());
		TtlPolicy ttl = Lifetime.CONFIGURED.policy(QueryOverrides.NONE, this.engine.queries().settings().defaults());
		return new QueryOperation(form.name(), form.kind(), own(options, false), ttl, typeOf(form.type()));
	}

	/**
	 * Returns what the entries of a query share. Tables among it would say that nothing
	 * else is to be found out.
	 */
	private DependencySet own(CallOptions options, boolean withTables) {
		CacheOwner owner = this.engine.owner();
		List<Dependency> own = new ArrayList<>(List.of(owner.query(CallOptions.UNNAMED), owner.query(options.name())));
		if (withTables) {
			own.addAll(this.engine.tables(options.reads().tables()));
		}
		return DependencySet.of(own);
	}

	private DependencySet all(CallOptions options, QueryOperation query, Set<Dependency> found) {
		CacheOwner owner = this.engine.owner();
		List<Dependency> all = new ArrayList<>(query.dependencies().asList());
		all.addAll(this.engine.tables(options.reads().tables()));
		all.addAll(found);
		options.tags().combinations().forEach((one) -> all.add(TagDependencies.of(owner.database(), one)));
		if (options.reads().found() && options.isNamed()) {
			all.addAll(this.engine.cache().learnedTables().of(query).asList());
		}
		return DependencySet.of(all);
	}

	/**
	 * What keys of a query have in common.
	 *
	 * @param name its name
	 * @param kind statement or function
	 * @param type the type of its results
	 */
	private record Form(String name, String kind, Type type) {
	}

}
