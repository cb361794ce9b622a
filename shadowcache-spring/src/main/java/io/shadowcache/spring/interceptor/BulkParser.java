package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.util.ReflectionUtils;

/**
 * Turns {@link BulkLookup} into a declaration, or says what is wrong with it.
 */
final class BulkParser {

	private static final Set<Class<?>> COLLECTIONS = Set.of(Iterable.class, Collection.class, List.class, Set.class);

	private final SpelExpressionParser parser = new SpelExpressionParser();

	BulkDeclaration parse(BulkLookup annotation, CachedQuery query, DeclaredMethod method) {
		ResolvableType result = method.returnType();
		Class<?> kind = Objects.requireNonNullElse(result.resolve(), Object.class);
		if (!COLLECTIONS.contains(kind) && kind != Map.class) {
			throw refusal(method,
					"@BulkLookup needs elements to match with ids, and the method returns %s".formatted(result),
					"Return a List, Set, Collection or Iterable, or a Map by id.");
		}
		if (!query.key().isBlank()) {
			throw refusal(method, "@BulkLookup cannot be combined with a key",
					"Remove the key: the id and the other arguments tell entries apart.");
		}
		int position = position(annotation.ids().strip(), method);
		boolean map = kind == Map.class;
		ResolvableType element = result.as(kind).getGeneric(map ? 1 : 0);
		Method single = annotation.single().isBlank() ? null
				: new SharedEntries(method, position, element).find(annotation.single().strip(), query);
		return new BulkDeclaration(position, kind, element, map ? null : id(annotation.id(), element, method), single);
	}

	private static int position(String name, DeclaredMethod method) {
		Class<?>[] types = method.method().getParameterTypes();
		@Nullable String @Nullable [] names = ExpressionParser.PARAMETER_NAMES.getParameterNames(method.method());
		List<Integer> found = IntStream.range(0, types.length)
			.filter((index) -> name.isEmpty() ? Iterable.class.isAssignableFrom(types[index])
					: names != null && name.equals(names[index]))
			.boxed()
			.toList();
		if (found.size() != 1) {
			throw refusal(method,
					name.isEmpty()
							? "@BulkLookup needs one parameter that takes the ids, and %d are collections"
								.formatted(found.size())
							: "@BulkLookup names the ids '%s', which is no parameter".formatted(name),
					"Take the ids in one List, Set, Collection or Iterable, and name it: @BulkLookup(ids = \"ids\").");
		}
		if (!COLLECTIONS.contains(types[found.get(0)])) {
			throw refusal(method,
					"the ids of @BulkLookup are of type %s".formatted(types[found.get(0)].getSimpleName()),
					"Take them in a List, Set, Collection or Iterable.");
		}
		return found.get(0);
	}

	private Expression id(String text, ResolvableType element, DeclaredMethod method) {
		try {
			SpelExpression expression = this.parser.parseRaw(text);
			Class<?> type = element.resolve();
			if (expression.getAST() instanceof PropertyOrFieldReference property && type != null
					&& !hasProperty(type, property.getName())) {
				throw refusal(method,
						"@BulkLookup looks for the id of an element in '%s', which %s does not have"
							.formatted(property.getName(), type.getSimpleName()),
						"Say where it is, such as @BulkLookup(id = \"number\"), or return a Map by id.");
			}
			return expression;
		}
		catch (ParseException | IllegalStateException ex) {
			throw refusal(method, "id '%s' of @BulkLookup is no SpEL expression: %s".formatted(text, ex.getMessage()),
					"Write a property of the element, such as id or key.number.");
		}
	}

	private static boolean hasProperty(Class<?> type, String name) {
		if (BeanUtils.getPropertyDescriptor(type, name) != null) {
			return true;
		}
		Method accessor = ReflectionUtils.findMethod(type, name);
		return (accessor != null && Modifier.isPublic(accessor.getModifiers()))
				|| Arrays.stream(type.getFields()).anyMatch((field) -> field.getName().equals(name));
	}

	static DeclarationException refusal(DeclaredMethod method, String problem, String action) {
		return new DeclarationException(method.toString(), problem, action);
	}

}
