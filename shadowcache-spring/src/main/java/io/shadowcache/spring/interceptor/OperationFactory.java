package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.result.ResultTypes;

/**
 * Makes operations of declarations, with what they need to know of application, database
 * and codec. All of it is asked for with the first operation only.
 */
public final class OperationFactory {

	private final String application;

	private final Databases databases;

	private final ResultTypes types;

	private final BooleanSupplier followsReads;

	private final List<ArgumentEncoder> encoders;

	private final Supplier<List<KeyContributor>> contributors;

	private final Map<String, KeyGenerator> keys = new ConcurrentHashMap<>();

	/**
	 * Creates a factory of queries whose keys are made of their arguments alone.
	 * @param application the name that instances of one application share
	 * @param databases the databases that queries read
	 * @param codec the format of values
	 * @param encoders encode argument types that the core does not know
	 * @param followsReads whether somebody tells the cache what queries read, so that
	 * they need not declare it
	 */
	public OperationFactory(String application, Databases databases, Supplier<ValueCodec> codec,
			List<ArgumentEncoder> encoders, BooleanSupplier followsReads) {
		this(application, databases, codec, encoders, followsReads, List::of);
	}

	/**
	 * Creates the factory; nothing is asked yet.
	 * @param application the name that instances of one application share
	 * @param databases the databases that queries read
	 * @param codec the format of values
	 * @param encoders encode argument types that the core does not know
	 * @param followsReads whether somebody tells the cache what queries read, so that
	 * they need not declare it
	 * @param contributors add to keys what no argument tells
	 */
	public OperationFactory(String application, Databases databases, Supplier<ValueCodec> codec,
			List<ArgumentEncoder> encoders, BooleanSupplier followsReads, Supplier<List<KeyContributor>> contributors) {
		this.contributors = contributors;
		this.followsReads = followsReads;
		this.application = application;
		this.databases = databases;
		this.types = new ResultTypes(codec);
		this.encoders = List.copyOf(encoders);
	}

	/**
	 * Returns what makes the keys of a query.
	 */
	KeyGenerator keyGenerator(QueryOperation query) {
		String database = query.dependencies().database();
		KeyGenerator known = this.keys.get(database);
		if (known != null) {
			return known;
		}
		KeyGenerator made = new KeyGenerator("shadowcache:%s:%s".formatted(this.application, database), this.encoders,
				this.contributors.get());
		KeyGenerator first = this.keys.putIfAbsent(database, made);
		return (first != null) ? first : made;
	}

	QueryOperation create(QueryDeclaration declaration) {
		if (declaration.tables().isEmpty() && declaration.rows().isEmpty() && !this.followsReads.getAsBoolean()) {
			throw Refusal.ofNoTables(declaration.method(), "@CachedQuery");
		}
		DatabaseIdentity database = database(declaration.dataSource(), declaration.method());
		List<Dependency> dependencies = dependencies(database, declaration.tables(), declaration.rows());
		dependencies.add(Dependency.query(database.id(), this.application, declaration.name()));
		ValueType type = valueType(declaration);
		NearPolicy near = NearPolicy.of(declaration.near().mode(), declaration.near().maxStaleness(), type);
		return new QueryOperation(declaration.name(), declaration.method().toString(), DependencySet.of(dependencies),
				declaration.ttl(), type, near, declaration.expiry());
	}

	InvalidationOperation create(WriteDeclaration declaration) {
		DatabaseIdentity database = database(declaration.dataSource(), declaration.method());
		return new InvalidationOperation(declaration.method().toString(),
				DependencySet.of(dependencies(database, declaration.tables(), declaration.rows())));
	}

	DeclaredRows rows(QueryDeclaration declaration) {
		return rows(database(declaration.dataSource(), declaration.method()), declaration.rows());
	}

	DeclaredRows rows(WriteDeclaration declaration) {
		return rows(database(declaration.dataSource(), declaration.method()), declaration.rows());
	}

	private DatabaseIdentity database(String dataSource, DeclaredMethod method) {
		return this.databases.get(dataSource, method.toString());
	}

	private static List<Dependency> dependencies(DatabaseIdentity database, List<String> tables,
			List<RowsDeclaration> rows) {
		List<Dependency> dependencies = new ArrayList<>();
		for (String name : tables) {
			dependencies.add(Dependency.table(database.id(), TableName.parse(name, database.defaultSchema())));
		}
		rows(database, rows).wholeTables().forEach((table) -> dependencies.add(table.some()));
		return dependencies;
	}

	private static DeclaredRows rows(DatabaseIdentity database, List<RowsDeclaration> declarations) {
		String schema = database.defaultSchema();
		return new DeclaredRows(declarations.stream()
			.map((one) -> new DeclaredRows.OfTable(database.id(), TableName.parse(one.table(), schema), one.keys()))
			.toList());
	}

	private ValueType valueType(QueryDeclaration declaration) {
		try {
			return this.types.prepare(declaration.resultType());
		}
		catch (UnsupportedTypeException ex) {
			throw Refusal.ofResult(declaration.method(), ex);
		}
	}

}
