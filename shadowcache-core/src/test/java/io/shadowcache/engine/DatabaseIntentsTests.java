package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link DatabaseIntents}.
 */
class DatabaseIntentsTests {

	private static final WriterId WRITER = new WriterId(new Bits128(1, 2), true);

	private final FakeIntents shop = new FakeIntents();

	private final FakeIntents archive = new FakeIntents();

	private final DatabaseIntents both = new DatabaseIntents(inOrder(this.shop, this.archive));

	@Test
	void writerHasEndedWhenTheDatabaseThatItChangedSaysSo() {
		this.archive.ended = true;
		assertThat(this.both.hasEnded("archive", WRITER)).isTrue();
		assertThat(this.both.hasEnded("shop", WRITER)).isFalse();
		assertThat(this.both.hasEnded(WRITER)).isFalse();
		this.shop.ended = true;
		assertThat(this.both.hasEnded(WRITER)).isTrue();
	}

	@Test
	void intentsOfOneAreRelayedWhileTheOtherDoesNotAnswer() {
		this.shop.failure = new IntentException("away", null);
		this.archive.relayable = true;
		this.archive.intents.add(new Intent(WRITER, Fixture.PRODUCT));
		List<Intent> released = new ArrayList<>();
		assertThatExceptionOfType(IntentException.class).isThrownBy(() -> this.both.relay(10, released::add));
		assertThat(released).hasSize(1);
	}

	@Test
	void countsAreAddedUpToTheMaximum() {
		this.shop.count = 3;
		this.archive.count = 4;
		assertThat(this.both.count(100)).isEqualTo(7);
		assertThat(this.both.count(5)).isEqualTo(5);
	}

	private static Map<String, IntentLog> inOrder(IntentLog shop, IntentLog archive) {
		Map<String, IntentLog> logs = new LinkedHashMap<>();
		logs.put("shop", shop);
		logs.put("archive", archive);
		return logs;
	}

}
