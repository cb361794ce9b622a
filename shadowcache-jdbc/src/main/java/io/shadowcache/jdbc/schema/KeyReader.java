package io.shadowcache.jdbc.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.observe.TableKey.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the primary keys by which rows can be told apart: those of integers and UUIDs.
 */
final class KeyReader {

	private static final Logger logger = LoggerFactory.getLogger(KeyReader.class);

	/**
	 * Integers beyond 53 bits are compared as approximate numbers by some databases.
	 */
	private static final Map<String, Integer> BITS = Map.of("tinyint", 7, "smallint", 15, "mediumint", 23, "int", 31,
			"integer", 31, "bigint", 53, "uuid", 0);

	private KeyReader() {
	}

	/**
	 * Reads the keys; none if that fails, so that every write counts as one to the whole
	 * table.
	 */
	static Map<TableName, List<Column>> read(Connection connection, String query, CatalogNames names) {
		Map<TableName, List<Column>> keys = new HashMap<>();
		Set<TableName> unfit = new HashSet<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			while (row.next()) {
				TableName table = names.of(row.getString(1), row.getString(2));
				Integer bits = BITS.get(row.getString(4).toLowerCase(Locale.ROOT));
				if (bits == null || row.getBoolean(5)) {
					unfit.add(table);
				}
				else {
					keys.computeIfAbsent(table, (name) -> new ArrayList<>())
						.add(new Column(row.getString(3).toLowerCase(Locale.ROOT), bits));
				}
			}
		}
		catch (SQLException ex) {
			logger.debug("The primary keys cannot be read, so that every write counts as one to all rows", ex);
			return Map.of();
		}
		keys.keySet().removeAll(unfit);
		return keys;
	}

}
