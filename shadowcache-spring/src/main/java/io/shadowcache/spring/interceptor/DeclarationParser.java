package io.shadowcache.spring.interceptor;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.dependency.TableName;
import io.shadowcache.spring.result.ResultTypes;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Turns annotations into declarations, or says what is wrong with them.
 */
final class DeclarationParser {

	private final ExpressionParser expressions = new ExpressionParser();

	private final RowsParser rows;

	private final TtlParser ttls;

	private final NearParser nears;

	private final ExpiryParser expiries;

	private final Placeholders placeholders;

	private final Weaving weaving;

	DeclarationParser(QuerySettings settings, Placeholders placeholders, Weaving weaving) {
		this.weaving = weaving;
		AttributeValues values = new AttributeValues(placeholders);
		this.ttls = new TtlParser(settings, values);
		this.nears = new NearParser(settings, values);
		this.expiries = new ExpiryParser(settings, values);
		this.rows = new RowsParser(placeholders);
		this.placeholders = placeholders;
	}

	QueryDeclaration parse(CachedQuery annotation, DeclaredMethod method) {
		return parse(annotation, method, method.delivery().value());
	}

	/**
	 * Parses a declaration whose entries have parts of the method's results.
	 * @param value what is in an entry
	 */
	QueryDeclaration parse(CachedQuery annotation, DeclaredMethod method, ResolvableType value) {
		checkModifiers(method);
		List<String> tables = tables(method, annotation.tables());
		String name = name(annotation, method);
		QueryExpressions parsed = this.expressions.parse(annotation, method);
		RefusedArguments.check(method, parsed.key() != null);
		List<RowsDeclaration> rowsRead = this.rows.parse(method, annotation.rows(), tables);
		if (tables.isEmpty() && rowsRead.isEmpty() && method.delivery().isLater()) {
			throw Refusal.ofUnseenTables(method);
		}
		return new QueryDeclaration(name, method, dataSource(annotation.dataSource(), method), tables, rowsRead,
				this.ttls.parse(name, annotation, method), this.nears.parse(name, annotation, method),
				this.expiries.parse(name, annotation, method), resultType(method, value), parsed);
	}

	WriteDeclaration parse(InvalidatesTables annotation, DeclaredMethod method) {
		checkModifiers(method);
		RefusedWrites.check(method);
		if (annotation.value().length == 0 && annotation.rows().length == 0) {
			throw Refusal.ofNoTables(method, "@InvalidatesTables");
		}
		List<String> tables = tables(method, annotation.value());
		return new WriteDeclaration(method, dataSource(annotation.dataSource(), method), tables,
				this.rows.parse(method, annotation.rows(), tables));
	}

	private void checkModifiers(DeclaredMethod method) {
		this.weaving.check(method);
		int modifiers = method.method().getModifiers();
		if (Modifier.isStatic(modifiers)) {
			throw Refusal.ofModifier(method, "static");
		}
		if (this.weaving.isWoven(method)) {
			return;
		}
		if (Modifier.isFinal(modifiers)) {
			throw Refusal.ofModifier(method, "final");
		}
		if (!Modifier.isPublic(modifiers)) {
			throw Refusal.ofModifier(method, Modifier.isPrivate(modifiers) ? "private" : "not public");
		}
		if (Modifier.isFinal(method.type().getModifiers())
				&& ClassUtils.getAllInterfacesForClass(method.type()).length == 0) {
			throw Refusal.ofFinalClass(method);
		}
	}

	private String name(CachedQuery annotation, DeclaredMethod method) {
		try {
			String name = this.placeholders.resolve(annotation.name()).strip();
			return name.isEmpty() ? method.defaultName() : name;
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "name", ex);
		}
	}

	private String dataSource(String declared, DeclaredMethod method) {
		try {
			return this.placeholders.resolve(declared).strip();
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "dataSource", ex);
		}
	}

	private List<String> tables(DeclaredMethod method, String[] names) {
		List<String> tables = new ArrayList<>();
		for (String name : names) {
			try {
				String resolved = this.placeholders.resolve(name);
				TableName.parse(resolved, "");
				tables.add(resolved);
			}
			catch (IllegalArgumentException ex) {
				throw Refusal.ofValue(method, "tables", ex);
			}
		}
		return tables;
	}

	private static Type resultType(DeclaredMethod method, ResolvableType value) {
		try {
			return ResultTypes.resolve(value);
		}
		catch (UnsupportedTypeException ex) {
			throw Refusal.ofResult(method, ex);
		}
	}

}
