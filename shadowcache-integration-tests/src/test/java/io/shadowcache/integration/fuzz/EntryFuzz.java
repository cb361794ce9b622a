package io.shadowcache.integration.fuzz;

import java.util.Arrays;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shadowcache.store.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The decoder of entries accepts what the encoder has made, and nothing else.
 */
class EntryFuzz {

	@FuzzTest(maxDuration = "1m")
	void whatIsDecodedIsEncodedToTheSameBytes(byte[] frame) {
		byte[] before = frame.clone();
		Entry entry = Entry.decode(frame);
		if (entry != null) {
			assertThat(entry.encode()).isEqualTo(frame);
		}
		assertThat(Arrays.equals(frame, before)).as("the input is left alone").isTrue();
	}

}
