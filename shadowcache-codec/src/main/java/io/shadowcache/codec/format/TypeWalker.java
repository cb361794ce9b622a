package io.shadowcache.codec.format;

import java.util.List;

/**
 * Walks through a declared type once, and builds the coder of each type in it.
 */
final class TypeWalker {

	private final TypePrint print = new TypePrint();

	private final List<CoderSource> sources;

	TypeWalker(JsonFormat format, Scalars scalars, MapForms forms) {
		Coder object = new ObjectCoder(scalars, forms);
		this.sources = List.of(scalars, (type, path, walker) -> (type.raw() == Object.class) ? object : null,
				new ContainerSource(), new OptionalNumbers(scalars), new CollectionSource(),
				new MapSource(scalars, forms), new StructureSource(format));
	}

	/**
	 * Builds the coder of a declared type.
	 * @param type the type
	 * @return its coder
	 * @throws io.shadowcache.codec.UnsupportedTypeException if the type is refused
	 */
	Coder walk(ResolvedType type) {
		return coderOf(type, TypePath.RESULT);
	}

	TypePrint print() {
		return this.print;
	}

	Coder coderOf(ResolvedType type, TypePath path) {
		this.print.add(type);
		for (CoderSource source : this.sources) {
			Coder coder = source.coderOf(type, path, this);
			if (coder != null) {
				return coder;
			}
		}
		throw path.refuse(type.toString(), Refusals.adviceFor(type.raw()));
	}

}
