package io.shadowcache.benchmark.sql;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMerge;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUpdate;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Collects the tables of a tree.
 */
final class CalciteTables extends SqlBasicVisitor<@Nullable Void> {

	private static final Set<SqlKind> WRAPPERS = EnumSet.of(SqlKind.AS, SqlKind.TABLE_REF);

	private final Set<String> names = new HashSet<>();

	private final Set<String> common = new HashSet<>();

	Set<String> names() {
		return this.names;
	}

	@Override
	public @Nullable Void visit(SqlCall call) {
		if (call instanceof SqlWith with) {
			with.withList.forEach((item) -> this.common.add(((SqlWithItem) item).name.getSimple()));
		}
		if (call instanceof SqlSelect select) {
			from(select.getFrom());
		}
		else if (call.getKind() == SqlKind.EXPLICIT_TABLE) {
			from(call.operand(0));
		}
		else if (isChange(call)) {
			from(call.getOperandList().stream().filter(CalciteTables::isSource).findFirst().orElse(null));
		}
		return super.visit(call);
	}

	private static boolean isChange(SqlCall call) {
		return call instanceof SqlInsert || call instanceof SqlUpdate || call instanceof SqlDelete
				|| call instanceof SqlMerge;
	}

	private static boolean isSource(@Nullable SqlNode node) {
		return node instanceof SqlIdentifier;
	}

	private void from(@Nullable SqlNode node) {
		if (node instanceof SqlIdentifier name) {
			table(name);
		}
		else if (node instanceof SqlJoin join) {
			from(join.getLeft());
			from(join.getRight());
		}
		else if (node instanceof SqlBasicCall call && WRAPPERS.contains(call.getKind())) {
			from(call.operand(0));
		}
	}

	private void table(SqlIdentifier name) {
		if (!name.isSimple() || !this.common.contains(name.getSimple())) {
			this.names.add(String.join(".", name.names));
		}
	}

}
