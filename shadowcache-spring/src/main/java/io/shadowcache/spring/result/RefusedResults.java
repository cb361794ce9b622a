package io.shadowcache.spring.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.codec.UnsupportedTypeException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * Types of which no value can be kept: they have none, they are used up by being read, or
 * they live in a persistence context.
 */
final class RefusedResults {

	private static final Map<String, String> ADVICE = new LinkedHashMap<>();

	static {
		String nothing = "since nothing is returned: return the result, or remove @CachedQuery";
		refuse(nothing, "void", "java.lang.Void", "kotlin.Unit");
		String usedUp = "it can be read only once: return a List";
		refuse(usedUp, "java.util.stream.BaseStream", "java.util.Iterator", "java.util.Spliterator",
				"java.util.Enumeration", "kotlin.sequences.Sequence",
				"org.springframework.data.util.CloseableIterator");
		String resource = "it can be read only once: return a byte[] or a String";
		refuse(resource, "java.io.InputStream", "java.io.Reader", "org.springframework.core.io.InputStreamSource",
				"java.sql.Blob", "java.sql.Clob", "java.nio.channels.Channel");
		refuse("it is bound to its connection: return a List of records", "java.sql.ResultSet",
				"org.springframework.jdbc.support.rowset.SqlRowSet");
		String async = "nobody hears when it has a result, or it is inside of another: return a CompletableFuture, a "
				+ "CompletionStage or, where Reactor is present, a Mono or a Flux, of the value";
		refuse(async, "java.util.concurrent.Future", "java.util.concurrent.CompletionStage",
				"org.reactivestreams.Publisher", "java.util.concurrent.Flow$Publisher", "kotlinx.coroutines.flow.Flow",
				"io.reactivex.rxjava3.core.SingleSource", "io.reactivex.rxjava3.core.MaybeSource",
				"io.reactivex.rxjava3.core.CompletableSource");
		refuse("it holds a function: return a List, Slice or Page", "org.springframework.data.domain.Window");
	}

	private static final int MAX_DEPTH = 16;

	/** What is wrong with a class; empty for most, of which lists are asked for often. */
	private static final ClassValue<Optional<String>> REFUSALS = new ClassValue<>() {

		@Override
		protected Optional<String> computeValue(Class<?> type) {
			return Optional.ofNullable(refusal(type));
		}

	};

	private RefusedResults() {
	}

	private static void refuse(String advice, String... types) {
		for (String type : types) {
			ADVICE.put(type, advice);
		}
	}

	static void check(ResolvableType type) {
		check(type, 0);
		NestedEntities.check(type);
	}

	private static void check(ResolvableType type, int depth) {
		Class<?> raw = type.resolve();
		if (raw == null || depth > MAX_DEPTH) {
			return;
		}
		REFUSALS.get(raw).ifPresent((refusal) -> {
			throw new UnsupportedTypeException(refusal);
		});
		if (raw.isArray()) {
			check(type.getComponentType(), depth + 1);
		}
		for (ResolvableType argument : type.getGenerics()) {
			check(argument, depth + 1);
		}
	}

	private static @Nullable String refusal(Class<?> type) {
		if (JpaEntities.isEntity(type)) {
			return JpaEntities.advice(type);
		}
		for (Map.Entry<String, String> refused : ADVICE.entrySet()) {
			if (isA(type, refused.getKey())) {
				return "%s cannot be cached, %s".formatted(type.getSimpleName(), refused.getValue());
			}
		}
		return null;
	}

	private static boolean isA(Class<?> type, String name) {
		if (type.getName().equals(name)) {
			return true;
		}
		if (type.getSuperclass() != null && isA(type.getSuperclass(), name)) {
			return true;
		}
		for (Class<?> parent : type.getInterfaces()) {
			if (isA(parent, name)) {
				return true;
			}
		}
		return false;
	}

}
