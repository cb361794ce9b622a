package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.List;
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

	private final DatabaseIdentity database;

	private final ResultTypes types;

	private final BooleanSupplier followsReads;

	private final List<ArgumentEncoder> encoders;

	private final Supplier<List<KeyContributor>> contributors;

	/**
	 * Creates a factory of queries whose keys are made of their arguments alone.
	 * @param application the name that instances of one application share
	 * @param database the database that all queries read
	 * @param codec the format of values
	 * @param encoders encode argument types that the core does not know
	 * @param followsReads whether somebody tells the cache what queries read, so that
	 * they need not declare it
	 */
	public OperationFactory(String application, DatabaseIdentity database, Supplier<ValueCodec> codec,
			List<ArgumentEncoder> encoders, BooleanSupplier followsReads) {
		this(application, database, codec, encoders, followsReads, List::of);
	}

	/**
	 * Creates the factory; nothing is asked yet.
	 * @param application the name that instances of one application share
	 * @param database the database that all queries read
	 * @param codec the format of values
	 * @param encoders encode argument types that the core does not know
	 * @param followsReads whether somebody tells the cache what queries read, so that
	 * they need not declare it
	 * @param contributors add to keys what no argument tells
	 */
	public OperationFactory(String application, DatabaseIdentity database, Supplier<ValueCodec> codec,
			List<ArgumentEncoder> encoders, BooleanSupplier followsReads, Supplier<List<KeyContributor>> contributors) {
		this.contributors = contributors;
		this.followsReads = followsReads;
		this.application = application;
		this.database = database;
		this.types = new ResultTypes(codec);
		this.encoders = List.copyOf(encoders);
	}

	KeyGenerator keyGenerator() {
		return new KeyGenerator("shadowcache:%s:%s".formatted(this.application, this.database.id()), this.encoders,
				this.contributors.get());
	}

	QueryOperation create(QueryDeclaration declaration) {
		if (declaration.tables().isEmpty() && declaration.rows().isEmpty() && !this.followsReads.getAsBoolean()) {
			throw Refusal.ofNoTables(declaration.method(), "@CachedQuery");
		}
		List<Dependency> dependencies = tables(declaration.tables());
		rows(declaration.rows()).wholeTables().forEach((table) -> dependencies.add(table.some()));
		dependencies.add(Dependency.query(this.database.id(), this.application, declaration.name()));
		ValueType type = valueType(declaration);
		return new QueryOperation(declaration.name(), declaration.method().toString(), DependencySet.of(dependencies),
				declaration.ttl(), type, near(declaration.near(), type), declaration.expiry());
	}

	InvalidationOperation create(WriteDeclaration declaration) {
		List<Dependency> dependencies = tables(declaration.tables());
		rows(declaration.rows()).wholeTables().forEach((table) -> dependencies.add(table.some()));
		return new InvalidationOperation(declaration.method().toString(), DependencySet.of(dependencies));
	}

	DeclaredRows rows(List<RowsDeclaration> declarations) {
		String schema = this.database.defaultSchema();
		return new DeclaredRows(declarations.stream()
			.map((one) -> new DeclaredRows.OfTable(this.database.id(), TableName.parse(one.table(), schema),
					one.keys()))
			.toList());
	}

	private List<Dependency> tables(List<String> names) {
		String schema = this.database.defaultSchema();
		List<Dependency> tables = new ArrayList<>();
		for (String name : names) {
			tables.add(Dependency.table(this.database.id(), TableName.parse(name, schema)));
		}
		return tables;
	}

	/**
	 * Keeps decoded values where callers can share them.
	 */
	private static NearPolicy near(NearPolicy declared, ValueType type) {
		return new NearPolicy(declared.mode(), declared.maxStaleness(), type.codec().isShareable());
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
