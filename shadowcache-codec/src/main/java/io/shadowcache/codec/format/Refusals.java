package io.shadowcache.codec.format;

import java.io.Closeable;
import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/**
 * What to tell the author of a declaration whose type has no coder.
 */
final class Refusals {

	private static final Map<Class<?>, String> ADVICE = advice();

	private Refusals() {
	}

	private static Map<Class<?>, String> advice() {
		Map<Class<?>, String> advice = new LinkedHashMap<>();
		String once = "can be read only once: declare a List";
		String open = "is open to something outside of it: declare byte[] or String with its content";
		advice.put(BaseStream.class, once);
		advice.put(Iterator.class, once);
		advice.put(Spliterator.class, once);
		advice.put(Enumeration.class, once);
		advice.put(Future.class, "is not there yet: declare the type of its value");
		advice.put(CompletionStage.class, "is not there yet: declare the type of its value");
		advice.put(Readable.class, open);
		advice.put(Closeable.class, open);
		advice.put(AutoCloseable.class, "is a resource: declare a record of the data in it");
		advice.put(File.class, "is no value of its own: declare a String");
		advice.put(Path.class, "is no value of its own: declare a String");
		advice.put(Throwable.class, "is no data: declare a record of what it says");
		advice.put(Thread.class, "is no data: declare what the query returns");
		advice.put(Class.class, "would let data choose a class: declare its name as String");
		advice.put(Calendar.class, "has rules that would be lost: declare ZonedDateTime or Instant");
		advice.put(Number.class, "is no certain kind of number: declare Long, BigDecimal or such");
		advice.put(Void.class, "has no values: declare what the query returns");
		advice.put(void.class, "has no values: declare what the query returns");
		return Collections.unmodifiableMap(advice);
	}

	/**
	 * Says why a type is refused.
	 * @param type the type
	 * @return the end of a sentence that begins with the type
	 */
	static String adviceFor(Class<?> type) {
		for (Map.Entry<Class<?>, String> entry : ADVICE.entrySet()) {
			if (entry.getKey().isAssignableFrom(type)) {
				return entry.getValue();
			}
		}
		if (type.isSealed()) {
			return "is sealed, and its values do not tell which of its classes they are: declare one of them, "
					+ "or a record that has a component for each";
		}
		if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
			return "is %s, so that its values can be of any class: declare the class, such as a record"
				.formatted(type.isInterface() ? "an interface" : "abstract");
		}
		return "is a class of the platform that has no exact JSON: declare a record of the data in it";
	}

}
