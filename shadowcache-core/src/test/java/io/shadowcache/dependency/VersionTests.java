package io.shadowcache.dependency;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VersionTests {

	private static final Bits128 IDENTITY = new Bits128(0x0123456789abcdefL, 0xfedcba9876543210L);

	@Test
	void openVersionIsTheLetterAndItsIdentity() {
		assertThat(new Version(false, IDENTITY).encode()).asHexString().isEqualTo("4F0123456789ABCDEFFEDCBA9876543210");
	}

	@Test
	void blockedVersionDiffersInItsLetterOnly() {
		assertThat(new Version(true, IDENTITY).encode()).asHexString().isEqualTo("420123456789ABCDEFFEDCBA9876543210");
	}

	@Test
	void encodedVersionsComeBack() {
		Version version = new Version(true, IDENTITY);
		assertThat(Version.decode(version.encode())).isEqualTo(version);
	}

	@Test
	void whatIsNotAVersionIsMissing() {
		assertThat(Version.decode(new byte[0])).isNull();
		assertThat(Version.decode(new byte[Version.BYTES])).isNull();
		assertThat(Version.decode(new byte[Version.BYTES + 1])).isNull();
	}

	@Test
	void encodedGenerationsComeBackAndOthersAreMissing() {
		Generation generation = new Generation(IDENTITY, new Bits128(1, 2), 42);
		assertThat(generation.encode()).hasSize(Generation.BYTES);
		assertThat(Generation.decode(generation.encode())).isEqualTo(generation);
		assertThat(Generation.decode(new byte[Generation.BYTES - 1])).isNull();
	}

	@Test
	void hashIsTheBeginningOfSha256() {
		assertThat(Bits128.hashOf(new byte[0]).toHex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
		assertThat(Bits128.sha256(new byte[0])).hasSize(32);
	}

}
