package io.shadowcache.codec.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;

/**
 * Encodes values as JSON that a person can read. Works on fields only, with coders of its
 * own: no annotation, no configuration and no name in the data changes what is written or
 * which class is made.
 */
public final class JsonValueCodec implements ValueCodec {

	private final JsonFormat format = new JsonFormat();

	private final Scalars scalars = new Scalars();

	private final MapForms forms;

	/**
	 * Makes a codec that knows the maps of the platform.
	 */
	public JsonValueCodec() {
		this(List.of());
	}

	/**
	 * Makes a codec that knows more classes of maps.
	 * @param forms the classes, each with a tag and type of its own
	 */
	public JsonValueCodec(List<MapForm> forms) {
		this.forms = new MapForms(forms);
	}

	@Override
	public String name() {
		return "json";
	}

	@Override
	public TypeCodec forType(Type type) {
		ResolvedType resolved = TypeResolver.resolve(type, Map.of(), TypePath.RESULT);
		return new JsonTypeCodec(this.format, type.getTypeName(),
				new TypeWalker(this.format, this.scalars, this.forms).walk(resolved), Sharing.of(resolved));
	}

}
