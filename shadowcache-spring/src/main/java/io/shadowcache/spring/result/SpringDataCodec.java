package io.shadowcache.spring.result;

import java.lang.reflect.Type;
import java.util.List;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.codec.ValueCodec;

import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.util.Streamable;

/**
 * Gives any codec the result types of Spring Data, by encoding plain records in their
 * place.
 */
final class SpringDataCodec implements ValueCodec {

	private final ValueCodec format;

	SpringDataCodec(ValueCodec format) {
		this.format = format;
	}

	@Override
	public String name() {
		return this.format.name();
	}

	@Override
	public TypeCodec forType(Type type) {
		ResolvableType resolvable = ResolvableType.forType(type);
		Class<?> raw = resolvable.toClass();
		if (raw == Page.class || raw == PageImpl.class) {
			return new SurrogateCodec(surrogate(resolvable, SliceContent.class),
					(page) -> SliceContent.ofPage((Page<?>) page), (content) -> ((SliceContent<?>) content).toPage());
		}
		if (raw == Slice.class || raw == SliceImpl.class) {
			return new SurrogateCodec(surrogate(resolvable, SliceContent.class),
					(slice) -> SliceContent.ofSlice((Slice<?>) slice),
					(content) -> ((SliceContent<?>) content).toSlice());
		}
		if (raw == Streamable.class) {
			return new SurrogateCodec(surrogate(resolvable, List.class),
					(streamable) -> ((Streamable<?>) streamable).toList(), (list) -> Streamable.of((List<?>) list));
		}
		if (Page.class.isAssignableFrom(raw) || Slice.class.isAssignableFrom(raw)) {
			throw new UnsupportedTypeException(raw.getSimpleName() + " cannot be cached: return a Page or a Slice");
		}
		return this.format.forType(type);
	}

	private TypeCodec surrogate(ResolvableType declared, Class<?> type) {
		if (!declared.hasGenerics()) {
			throw new UnsupportedTypeException(
					"The type of the elements is not declared: return a %s of the actual type"
						.formatted(declared.toClass().getSimpleName()));
		}
		return this.format.forType(ResolvableType.forClassWithGenerics(type, declared.getGeneric()).getType());
	}

}
