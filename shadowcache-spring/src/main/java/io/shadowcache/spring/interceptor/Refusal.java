package io.shadowcache.spring.interceptor;

import io.shadowcache.codec.UnsupportedTypeException;

/**
 * Words for declarations that cannot work.
 */
final class Refusal {

	private Refusal() {
	}

	static DeclarationException ofResult(DeclaredMethod method, UnsupportedTypeException cause) {
		return new DeclarationException(method.toString(),
				"it returns %s: %s".formatted(method.returnType(), cause.getMessage()),
				"Change the return type of the method as said, or remove @CachedQuery.", cause);
	}

	static DeclarationException ofModifier(DeclaredMethod method, String modifier) {
		return new DeclarationException(method.toString(),
				"it is %s, so that calls of it cannot be intercepted".formatted(modifier),
				"Make the method public, neither static nor final, or move the annotation to the public method "
						+ "that calls it. Methods that are final or not public can be woven, with "
						+ "shadowcache.mode=aspectj.");
	}

	static DeclarationException ofUnwoven(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"shadowcache.mode is aspectj, but no aspect is woven into the method",
				"Compile its class with ajc and io.shadowcache:shadowcache-aspects on the aspect path, or start the "
						+ "application with -javaagent:aspectjweaver.jar and shadowcache-aspects on the class path, or set "
						+ "shadowcache.mode=proxy.");
	}

	static DeclarationException ofFinalClass(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"its class is final, so that calls of it cannot be intercepted",
				"Make the class one that can be extended: without 'final', in Kotlin by 'open' or the compiler plugin "
						+ "kotlin-spring.");
	}

	static DeclarationException ofBoth(DeclaredMethod method) {
		return new DeclarationException(method.toString(), "it has both @CachedQuery and @InvalidatesTables",
				"A hit would not write. Split it into a method that writes and one that reads.");
	}

	static DeclarationException ofBulkAlone(DeclaredMethod method) {
		return new DeclarationException(method.toString(), "it has @BulkLookup, but not @CachedQuery",
				"Add @CachedQuery, which says how entries live, or remove @BulkLookup.");
	}

	static DeclarationException ofNoTables(DeclaredMethod method, String annotation) {
		return new DeclarationException(method.toString(), annotation + " names no table",
				annotation.equals("@CachedQuery")
						? "List every table, such as @CachedQuery(tables = \"product\"), or let them be found out: add "
								+ "io.shadowcache:shadowcache-jdbc, and leave shadowcache.sql.observe switched on."
						: "List every table, such as @InvalidatesTables(\"product\").");
	}

	static DeclarationException ofRowsOfType(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"@InvalidatesTables on its class names rows, which are found by the arguments of one method",
				"Name rows on the method that writes them, and whole tables on the class.");
	}

	static DeclarationException ofUnseenTables(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"it has its result later, and what it reads on other threads cannot be seen",
				"List every table, such as @CachedQuery(tables = \"product\").");
	}

	static DeclarationException ofExpiry(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"it has its result later, so that its entries are neither refreshed early nor served when they have "
						+ "expired",
				"Leave out earlyRefresh, staleOnError, staleOnTimeout and staleFor, also in properties of the query.");
	}

	static DeclarationException ofSuspending(DeclaredMethod method) {
		return new DeclarationException(method.toString(),
				"it takes a Continuation, but Spring cannot call it as a suspending function",
				"Add org.jetbrains.kotlinx:kotlinx-coroutines-reactor and org.jetbrains.kotlin:kotlin-reflect, or "
						+ "annotate a function that does not suspend.");
	}

	static DeclarationException ofValue(DeclaredMethod method, String attribute, IllegalArgumentException cause) {
		return new DeclarationException(method.toString(), "%s: %s".formatted(attribute, cause.getMessage()),
				"Correct '%s' of the annotation, or the property that overrides it.".formatted(attribute), cause);
	}

	static DeclarationException ofPolicy(DeclaredMethod method, String query, IllegalArgumentException cause) {
		return new DeclarationException(method.toString(), String.valueOf(cause.getMessage()),
				"Correct the attribute of @CachedQuery, or shadowcache.queries.%s.* which overrides it."
					.formatted(query),
				cause);
	}

}
