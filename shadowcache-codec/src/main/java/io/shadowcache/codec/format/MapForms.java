package io.shadowcache.codec.format;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * The map forms that a codec knows.
 */
final class MapForms {

	private final Map<Class<?>, MapForm> byType;

	private final Map<String, MapForm> byTag;

	MapForms(Collection<MapForm> forms) {
		this.byType = forms.stream().collect(Collectors.toUnmodifiableMap(MapForm::type, Function.identity()));
		this.byTag = forms.stream().collect(Collectors.toUnmodifiableMap(MapForm::tag, Function.identity()));
	}

	@Nullable MapForm of(Object value) {
		return this.byType.get(value.getClass());
	}

	@SuppressWarnings("unchecked")
	Map<String, @Nullable Object> empty(String tag) {
		MapForm form = this.byTag.get(tag);
		if (form == null) {
			throw new CodecException("No map has the tag '%s'".formatted(tag));
		}
		return (Map<String, @Nullable Object>) form.factory().get();
	}

}
