import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the path of a source in a class file relative. AspectJ's compiler writes it in
 * full, so that two checkouts would give two different jars. Run by the build:
 * {@code java RelativeSourcePath.java <class file> <directory>}.
 */
final class RelativeSourcePath {

	private static final byte UTF8 = 1;

	private RelativeSourcePath() {
	}

	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		byte[] absolute = (Path.of(arguments[1]).toRealPath() + "/").getBytes(StandardCharsets.UTF_8);
		byte[] bytes = Files.readAllBytes(file);
		for (int at = 3; at + absolute.length < bytes.length; at++) {
			int length = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at - 2));
			if (bytes[at - 3] == UTF8 && length > absolute.length && startsWith(bytes, at, absolute)) {
				Files.write(file, shortened(bytes, at, absolute.length, length));
				return;
			}
		}
	}

	private static boolean startsWith(byte[] bytes, int at, byte[] prefix) {
		return ByteBuffer.wrap(bytes, at, prefix.length).equals(ByteBuffer.wrap(prefix));
	}

	private static byte[] shortened(byte[] bytes, int at, int cut, int length) throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		target.write(bytes, 0, at - 2);
		target.write(ByteBuffer.allocate(2).putShort((short) (length - cut)).array());
		target.write(bytes, at + cut, bytes.length - at - cut);
		return target.toByteArray();
	}

}
