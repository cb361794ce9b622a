package io.shadowcache.jdbc.observe;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.sql.RowStatement;
import io.shadowcache.jdbc.sql.RowStatement.Operand;
import io.shadowcache.jdbc.sql.RowStatements;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.key.RowKeys;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows a statement writes, where its text and its parameters name each of
 * them by the whole primary key.
 */
final class RowWrites {

	private static final Set<Class<?>> INTEGERS = Set.of(Long.class, Integer.class, Short.class, Byte.class);

	private static final Set<Integer> INTEGER_TYPES = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT,
			Types.TINYINT);

	private final RowStatements statements;

	private final Tables tables;

	RowWrites(RowStatements statements, Tables tables) {
		this.statements = statements;
		this.tables = tables;
	}

	/**
	 * Returns what a statement writes, or {@code null} if it may write other rows than it
	 * names.
	 */
	@Nullable Set<Dependency> of(QueryInfo query, SqlEffect effect) {
		RowStatement statement = this.statements.of(query.getQuery(), effect);
		TableKey key = (statement != null) ? this.tables.key(statement.table()) : null;
		if (statement == null || key == null || changes(statement, key)) {
			return null;
		}
		Set<Dependency> written = new HashSet<>(key.others());
		for (List<ParameterSetOperation> parameters : executions(query)) {
			for (Map<String, Operand> row : statement.rows()) {
				Dependency one = row(key, row, parameters);
				if (one == null) {
					return null;
				}
				written.add(one);
			}
		}
		return written;
	}

	private static boolean changes(RowStatement statement, TableKey key) {
		for (TableKey.Column column : key.columns()) {
			if (statement.named().contains(column.name())) {
				return true;
			}
		}
		return false;
	}

	private static List<List<ParameterSetOperation>> executions(QueryInfo query) {
		return query.getParametersList().isEmpty() ? List.of(List.of()) : query.getParametersList();
	}

	private static @Nullable Dependency row(TableKey key, Map<String, Operand> row,
			List<ParameterSetOperation> parameters) {
		List<Object> values = new ArrayList<>();
		for (TableKey.Column column : key.columns()) {
			Operand operand = row.get(column.name());
			Object value = (operand != null) ? value(operand, parameters) : null;
			if (value == null || !isOf(column, value)) {
				return null;
			}
			values.add(value);
		}
		Bits128 hash = RowKeys.row(values);
		return (hash != null) ? Dependency.row(key.table().database(), new TableName(key.table().name()), hash) : null;
	}

	/**
	 * Whether the database compares the value with the column without converting it, so
	 * that it is equal to what equals it here, and is stored as it is.
	 */
	private static boolean isOf(TableKey.Column column, Object value) {
		if (column.bits() == 0) {
			return value instanceof UUID;
		}
		long limit = 1L << column.bits();
		return INTEGERS.contains(value.getClass()) && ((Number) value).longValue() < limit
				&& ((Number) value).longValue() > -limit;
	}

	private static @Nullable Object value(Operand operand, List<ParameterSetOperation> parameters) {
		if (operand.number() != null) {
			return operand.number();
		}
		Object value = null;
		for (ParameterSetOperation operation : parameters) {
			if (Objects.equals(operation.getArgs()[0], operand.parameter())) {
				value = value(operation);
			}
		}
		return value;
	}

	private static @Nullable Object value(ParameterSetOperation operation) {
		Object[] arguments = operation.getArgs();
		boolean plain = arguments.length == 2
				|| (arguments.length == 3 && arguments[2] instanceof Integer type && INTEGER_TYPES.contains(type));
		return (plain && !ParameterSetOperation.isSetNullParameterOperation(operation)) ? arguments[1] : null;
	}

}
