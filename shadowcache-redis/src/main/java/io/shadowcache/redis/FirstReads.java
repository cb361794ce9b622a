package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Has tables noted as read before a stamp over them is believed, once by every instance
 * in every generation: that a version exists proves nothing, since writers create
 * versions, too, and a restored server brings old ones back. Writers that leave out what
 * is not read ask here for what is. Safe for use by many threads.
 */
final class FirstReads {

	/**
	 * How long to assume that lost permissions count, and that writers ask for at most.
	 */
	private static final Duration LONGEST_LIFE = Duration.ofSeconds(5);

	private static final String TABLE = "t:";

	private final KeySpace keys;

	private final TableOpener opener;

	private final Runnable observed;

	private final RedisStoreSettings settings;

	private final byte[] instance;

	private volatile @Nullable Opened opened;

	/**
	 * Makes it.
	 * @param opener opens tables that do not open at once
	 * @param observed run when the opener has something to do
	 * @param identity random bytes that no other instance has
	 */
	FirstReads(KeySpace keys, TableOpener opener, Runnable observed, RedisStoreSettings settings, byte[] identity) {
		this.keys = keys;
		this.opener = opener;
		this.observed = observed;
		this.settings = settings;
		this.instance = Ascii.bytes("i:" + HexFormat.of().formatHex(identity));
	}

	/**
	 * Whether every write to tables is marked from now on, and none is under way that is
	 * not. Notes those that are not known to be noted.
	 * @param generation the generation of the stamp
	 */
	boolean areOpen(ControlConnection control, Generation generation, ControlKeys keys) {
		Opened known = this.opened;
		if (known == null || !known.generation.equals(generation)) {
			known = new Opened(generation);
			this.opened = known;
		}
		if (keys.isOpenUnder(known)) {
			return true;
		}
		if (!known.tables.containsAll(keys.tables()) && !join(control, generation, keys.tables())) {
			return false;
		}
		known.tables.addAll(keys.tables());
		keys.openUnder(known);
		return true;
	}

	private boolean join(ControlConnection control, Generation generation, Set<String> tables) {
		byte[][] first = { this.instance, millis(LONGEST_LIFE), millis(this.settings.lease()) };
		byte[][] arguments = ControlKeys.join(first, names(tables));
		List<byte @Nullable []> reply = control.list(Script.JOIN, this.keys.reads(), () -> arguments,
				this.settings.timeouts().write());
		if (reply.isEmpty() || !generation.equals(Generation.decode(Objects.requireNonNull(reply.get(0))))) {
			return false;
		}
		long wait = Long.parseLong(Ascii.text(Objects.requireNonNull(reply.get(1))));
		if (wait > 0) {
			this.opener.observe(generation, tables, Duration.ofMillis(wait));
			this.observed.run();
		}
		return wait == 0;
	}

	/**
	 * Gives the permission to leave out what is not read, or {@code null}.
	 */
	@Nullable Set<Dependency> permit(ControlConnection control, Duration life) {
		if (life.compareTo(LONGEST_LIFE) > 0) {
			throw new IllegalArgumentException("A permission lives for at most " + LONGEST_LIFE + ", not " + life);
		}
		Supplier<byte[][]> arguments = () -> new byte[][] { this.instance, millis(life),
				millis(this.settings.lease()) };
		List<byte @Nullable []> reply = control.list(Script.PERMIT, this.keys.reads(), arguments,
				this.settings.timeouts().write());
		Generation generation = reply.isEmpty() ? null : Generation.decode(Objects.requireNonNull(reply.get(0)));
		if (generation == null || !generation.identity().equals(control.identity())) {
			return null;
		}
		return reply.stream()
			.skip(1)
			.map((bytes) -> new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))
			.filter((name) -> name.startsWith(TABLE))
			.map((name) -> Dependency.table(this.keys.database(), new TableName(name.substring(TABLE.length()))))
			.collect(Collectors.toUnmodifiableSet());
	}

	static byte[][] names(Set<String> tables) {
		return tables.stream().map((table) -> (TABLE + table).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
	}

	private static byte[] millis(Duration duration) {
		return Ascii.bytes(duration.toMillis());
	}

	/**
	 * What this instance knows to be open under a generation.
	 */
	private static final class Opened {

		private final Generation generation;

		private final Set<String> tables = ConcurrentHashMap.newKeySet();

		Opened(Generation generation) {
			this.generation = generation;
		}

	}

}
