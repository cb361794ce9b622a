package io.shadowcache.key;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Forms of values that contain values: a letter for the kind, how many there are, then
 * each of them. The order counts except in sets and maps.
 */
final class ContainerForms {

	private ContainerForms() {
	}

	static @Nullable CanonicalForm of(Class<?> type) {
		if (type.isRecord()) {
			return RecordForm.of(type);
		}
		if (type.isArray()) {
			return (type == byte[].class) ? ContainerForms::writeBytes : ContainerForms::writeArray;
		}
		if (Map.class.isAssignableFrom(type)) {
			return (value, target) -> writeSorted('M', ((Map<?, ?>) value).entrySet().toArray(), target);
		}
		if (Map.Entry.class.isAssignableFrom(type)) {
			return ContainerForms::writeEntry;
		}
		return Collection.class.isAssignableFrom(type) ? ofCollection(type) : ofOptional(type);
	}

	private static CanonicalForm ofCollection(Class<?> type) {
		if (Set.class.isAssignableFrom(type)) {
			return (value, target) -> writeSorted('S', ((Collection<?>) value).toArray(), target);
		}
		char tag = List.class.isAssignableFrom(type) ? 'L' : 'C';
		return (value, target) -> {
			target.writeTag(tag);
			target.writeAll(((Collection<?>) value).toArray());
		};
	}

	private static @Nullable CanonicalForm ofOptional(Class<?> type) {
		if (type == Optional.class) {
			return (value, target) -> writeOptional('O', ((Optional<?>) value).orElse(null), target);
		}
		if (type == OptionalInt.class) {
			return (value, target) -> writeOptional('P', boxed((OptionalInt) value), target);
		}
		if (type == OptionalLong.class) {
			return (value, target) -> writeOptional('Q', boxed((OptionalLong) value), target);
		}
		if (type == OptionalDouble.class) {
			return (value, target) -> writeOptional('V', boxed((OptionalDouble) value), target);
		}
		return null;
	}

	private static @Nullable Integer boxed(OptionalInt value) {
		return value.isPresent() ? value.getAsInt() : null;
	}

	private static @Nullable Long boxed(OptionalLong value) {
		return value.isPresent() ? value.getAsLong() : null;
	}

	private static @Nullable Double boxed(OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	private static void writeOptional(char tag, @Nullable Object content, CanonicalArguments target) {
		target.writeTag(tag);
		target.write(content);
	}

	private static void writeBytes(Object array, CanonicalArguments target) {
		target.writeTag('B');
		target.writeBytes((byte[]) array);
	}

	private static void writeArray(Object array, CanonicalArguments target) {
		int length = Array.getLength(array);
		target.writeTag('A');
		target.writeText(array.getClass().getName());
		target.writeInt(length);
		for (int index = 0; index < length; index++) {
			target.write(Array.get(array, index));
		}
	}

	private static void writeEntry(Object entry, CanonicalArguments target) {
		target.writeTag('E');
		target.write(((Map.Entry<?, ?>) entry).getKey());
		target.write(((Map.Entry<?, ?>) entry).getValue());
	}

	private static void writeSorted(char tag, Object[] elements, CanonicalArguments target) {
		target.writeTag(tag);
		target.writeInt(elements.length);
		if (elements.length == 0) {
			return;
		}
		int[] starts = new int[elements.length];
		for (int index = 0; index < elements.length; index++) {
			starts[index] = target.size();
			target.write(elements[index]);
		}
		target.sort(starts);
	}

}
