package io.shadowcache.codec.format;

import java.util.UUID;

/**
 * Text, truth values and UUIDs as bytes.
 */
final class BinaryTexts {

	static final BinaryForm<String> TEXT = new BinaryForm<>((value, out) -> out.writeText(value),
			BinaryInput::readText);

	static final BinaryForm<Boolean> BOOLEAN = new BinaryForm<>((value, out) -> out.writeBoolean(value),
			BinaryInput::readBoolean);

	static final BinaryForm<Character> CHAR = new BinaryForm<>((value, out) -> out.writeSize(value),
			(in) -> (char) in.readIndex(Character.MAX_VALUE + 1));

	static final BinaryForm<byte[]> BYTES = new BinaryForm<>((value, out) -> out.writeBytes(value),
			BinaryInput::readBytes);

	static final BinaryForm<UUID> UUIDS = new BinaryForm<>((value, out) -> {
		out.writeFixed(value.getMostSignificantBits());
		out.writeFixed(value.getLeastSignificantBits());
	}, (in) -> new UUID(in.readFixedLong(), in.readFixedLong()));

	private BinaryTexts() {
	}

}
