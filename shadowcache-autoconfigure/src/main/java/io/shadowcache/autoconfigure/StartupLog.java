package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one line what the application has got.
 */
final class StartupLog {

	private static final Logger logger = LoggerFactory.getLogger(StartupLog.class);

	private final Declarations declarations;

	private final ConsistencyLevels levels;

	private final DatabaseIdentity database;

	private final Supplier<ValueCodec> codec;

	StartupLog(Declarations declarations, ConsistencyLevels levels, DatabaseIdentity database,
			Supplier<ValueCodec> codec) {
		this.declarations = declarations;
		this.levels = levels;
		this.database = database;
		this.codec = codec;
	}

	void started(ShadowCache cache) {
		List<Dependency> tables = tables(this.declarations);
		logger.info("ShadowCache: {}, store {}, codec {}, consistency {}, database {}", queries(this.declarations),
				cache.describeStore(), this.codec.get().name(), consistency(tables), this.database.id());
	}

	/**
	 * Says how many queries there are, and which tables are known before the first call.
	 */
	static String queries(Declarations declarations) {
		List<QueryOperation> queries = List.copyOf(declarations.queries());
		long learning = queries.stream().filter((query) -> query.tables().isEmpty()).count();
		String all = count(queries.size(), "query", "queries");
		if (learning > 0 && learning == queries.size()) {
			return all + " over tables that are learned from SQL";
		}
		return all + " over " + count(tables(declarations).size(), "table", "tables")
				+ ((learning > 0) ? " and those that are learned from SQL" : "");
	}

	/**
	 * Returns the tables that queries read.
	 */
	static List<Dependency> tables(Declarations declarations) {
		return declarations.queries()
			.stream()
			.flatMap((query) -> query.dependencies().asList().stream())
			.filter((dependency) -> dependency.kind().isOfTable())
			.map(Dependency::wholeTable)
			.distinct()
			.sorted()
			.toList();
	}

	private String consistency(List<Dependency> tables) {
		List<String> others = tables.stream()
			.filter((table) -> this.levels.of(table) != this.levels.standard())
			.map((table) -> table.name() + " " + this.levels.of(table).label())
			.toList();
		return this.levels.standard().label() + (others.isEmpty() ? "" : " (but " + String.join(", ", others) + ")");
	}

	private static String count(int number, String singular, String plural) {
		return number + " " + ((number == 1) ? singular : plural);
	}

}
