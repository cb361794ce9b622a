package io.shadowcache.codec.format;

import java.io.OutputStream;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Named;

/**
 * The dialect of JSON, with the same limits for writing and reading: what was written can
 * be read. Buffers are pooled, not tied to threads.
 */
final class JsonFormat {

	/**
	 * How deep values may nest: less than a stack holds, more than data does.
	 */
	static final int MAX_DEPTH = 1000;

	private final JsonFactory factory = JsonFactory.builder()
		.recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAX_DEPTH)
			.maxNumberLength(NumberScalars.MAX_LENGTH)
			.maxStringLength(Integer.MAX_VALUE)
			.maxNameLength(Integer.MAX_VALUE)
			.build())
		.streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
		.enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
		.build();

	JsonGenerator writer(OutputStream target) {
		return this.factory.createGenerator(ObjectWriteContext.empty(), target);
	}

	JsonParser reader(byte[] bytes, int offset, int length) {
		return this.factory.createParser(ObjectReadContext.empty(), bytes, offset, length);
	}

	PropertyNameMatcher matcher(List<Named> names) {
		return this.factory.constructNameMatcher(names, false);
	}

}
