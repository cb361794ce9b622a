package io.shadowcache.benchmark;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.format.BinaryValueCodec;
import io.shadowcache.codec.format.JsonValueCodec;

/**
 * The formats of values.
 */
public enum CodecFormat {

	/** The default. */
	BINARY {
		@Override
		ValueCodec codec() {
			return new BinaryValueCodec();
		}
	},

	/** What a person can read. */
	JSON {
		@Override
		ValueCodec codec() {
			return new JsonValueCodec();
		}
	};

	abstract ValueCodec codec();

}
