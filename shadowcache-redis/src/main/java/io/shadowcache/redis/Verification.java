package io.shadowcache.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.store.StoreException;

/**
 * What one verification has found.
 *
 * @param generation the generation of the server, of this identity
 * @param serverMillis the clock of the server, in milliseconds since the epoch
 * @param identity the identity of the server
 */
record Verification(Generation generation, long serverMillis, Bits128 identity) {

	/**
	 * Reads the reply of {@link Script#VERIFY}.
	 * @throws StoreException if this is not the server to talk to
	 */
	static Verification parse(List<?> reply) {
		String role = new String((byte[]) reply.get(0), StandardCharsets.UTF_8);
		if (role.equals("anonymous")) {
			throw new StoreException("INFO tells neither run_id nor master_replid, so a restart could not be noticed");
		}
		if (!role.equals("master")) {
			throw new StoreException("The server is not a master but a " + role);
		}
		Generation generation = Generation.decode((byte[]) reply.get(1));
		return new Verification(Objects.requireNonNull(generation), (Long) reply.get(2),
				Bits128.read(ByteBuffer.wrap((byte[]) reply.get(3))));
	}

}
