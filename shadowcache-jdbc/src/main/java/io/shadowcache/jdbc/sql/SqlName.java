package io.shadowcache.jdbc.sql;

import io.shadowcache.dependency.TableName;

/**
 * A table as a statement names it, its case folded by the rules of the dialect.
 *
 * @param schema the schema or catalog, an empty string when the statement does not say
 * @param name the table, without quotes
 */
public record SqlName(String schema, String name) {

	/**
	 * Refuses what cannot be written as a {@link TableName}.
	 */
	public SqlName {
		if (!schema.isEmpty()) {
			quoted(schema);
		}
		quoted(name);
	}

	/**
	 * This table as dependencies know it: in lower case, without the default schema.
	 * @param defaultSchema the schema or catalog that unqualified names belong to, or an
	 * empty string when it is not known
	 * @return the normalised name
	 */
	public TableName toTableName(String defaultSchema) {
		String table = quoted(this.name);
		return TableName.parse(this.schema.isEmpty() ? table : quoted(this.schema) + "." + table, defaultSchema);
	}

	private static String quoted(String part) {
		if (part.isEmpty() || part.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("'%s' is not a name".formatted(part));
		}
		if (part.indexOf('`') < 0) {
			return '`' + part + '`';
		}
		if (part.indexOf('"') < 0) {
			return '"' + part + '"';
		}
		if (part.indexOf(']') < 0) {
			return '[' + part + ']';
		}
		throw new IllegalArgumentException("'%s' is not a name that can be quoted".formatted(part));
	}

	@Override
	public String toString() {
		return this.schema.isEmpty() ? this.name : this.schema + "." + this.name;
	}

}
