package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * Prepares declared types for the formats.
 */
final class DeclaredTypes {

	private final JsonFormat format = new JsonFormat();

	private final Scalars scalars = new Scalars();

	private final MapForms forms;

	DeclaredTypes(List<MapForm> forms) {
		this.forms = new MapForms(forms);
	}

	/**
	 * Builds the coder of a type.
	 * @param type the declared type
	 * @return the type, ready for use
	 * @throws io.shadowcache.codec.UnsupportedTypeException if values of the type would
	 * not come back equal
	 */
	Prepared prepare(Type type) {
		ResolvedType resolved = TypeResolver.resolve(type, Map.of(), TypePath.RESULT);
		TypeWalker walker = new TypeWalker(this.format, this.scalars, this.forms);
		Coder coder = walker.walk(resolved);
		return new Prepared(coder, walker.print(),
				new JsonTypeCodec(this.format, type.getTypeName(), coder, Sharing.of(resolved)));
	}

	/**
	 * A type that is ready for use.
	 *
	 * @param coder codes its values
	 * @param print what its values are made of
	 * @param json its codec as JSON
	 */
	record Prepared(Coder coder, TypePrint print, JsonTypeCodec json) {
	}

}
