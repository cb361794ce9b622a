package io.shadowcache.sample.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.SqlCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks rows up by the value of a column, through the cache.
 */
@Component
@Profile("prompt")
class TableLookup {

	private static final Logger logger = LoggerFactory.getLogger(TableLookup.class);

	private static final double NANOS_PER_SECOND = 1e9;

	private final SqlCache cache;

	private final TableCatalog catalog;

	TableLookup(SqlCache cache, TableCatalog catalog) {
		this.cache = cache;
		this.catalog = catalog;
	}

	/**
	 * Returns all rows with a value in a column. The names become part of the SQL only as
	 * the database itself writes them, the value is bound.
	 * @throws LookupException if an answer is empty, or names nothing that exists
	 * @throws org.springframework.dao.DataAccessException what the database says
	 */
	List<Map<String, Object>> find(Question question) {
		question.requireAnswers();
		LookupTable table = this.catalog.table(question.table().strip());
		Column column = table.column(question.column().strip());
		CachedResult<List<Map<String, Object>>> result = this.cache.sql(table.select(column))
			.name("lookup")
			.param(column.value(question.value()))
			.query()
			.list();
		logger.info("Cache {}: {}.{}, key {}, {} s, {} rows", result.isHit() ? "hit" : "miss", table.name(),
				column.name(), result.key(),
				String.format(Locale.ROOT, "%.6f", result.latency().toNanos() / NANOS_PER_SECOND),
				result.value().size());
		return result.value();
	}

	/**
	 * What was answered.
	 *
	 * @param table a table, perhaps with its schema
	 * @param column a column of it
	 * @param value the value that the column shall have
	 */
	record Question(String table, String column, String value) {

		private void requireAnswers() {
			if (this.table.isBlank() || this.column.isBlank() || this.value.isBlank()) {
				throw new LookupException("Table name, key column name and key value must not be empty");
			}
		}

	}

}
