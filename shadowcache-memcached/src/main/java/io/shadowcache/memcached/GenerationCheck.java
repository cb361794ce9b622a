package io.shadowcache.memcached;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.spotify.folsom.GetResult;
import com.spotify.folsom.MemcacheStatus;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the server of the control keys has a generation of its own.
 * <p>
 * A process that restarts is empty, so that it has none. One that takes the place of
 * another, and comes back later, still has its old one with the versions of that time:
 * whoever has used the other one in between replaces it.
 */
final class GenerationCheck implements Verification {

	private static final int ATTEMPTS = 5;

	private final KeySpace keys;

	private final Identities identities;

	private final InstantSource clock;

	private final Duration timeout;

	private final Consumer<Generation> listener;

	private final AtomicReference<@Nullable Seen> lastSeen = new AtomicReference<>();

	/**
	 * Makes a check.
	 * @param listener hears of the generation before its connection is used; must not
	 * block
	 */
	GenerationCheck(KeySpace keys, Identities identities, InstantSource clock, Duration timeout,
			Consumer<Generation> listener) {
		this.keys = keys;
		this.identities = identities;
		this.clock = clock;
		this.timeout = timeout;
		this.listener = listener;
	}

	@Override
	public void verify(VerifiedConnection connection) {
		Bits128 identity = connection.server().identity(this.keys.database());
		Generation generation = establish(connection.connection(), identity);
		this.lastSeen.set(new Seen(generation, this.clock.millis()));
		this.listener.accept(generation);
	}

	/**
	 * Whether no other generation was used since this one was made. Servers are not told
	 * apart for it: two containers that were started in the same second look alike.
	 */
	private boolean isCurrent(Generation known) {
		Seen seen = this.lastSeen.get();
		return seen == null || seen.generation().equals(known) || known.createdMillis() >= seen.millis();
	}

	private Generation establish(Connection connection, Bits128 identity) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			GetResult<byte[]> current = Replies.await(connection.gets(List.of(this.keys.generation())), this.timeout)
				.get(0);
			Generation known = (current != null) ? Generation.decode(current.getValue()) : null;
			if (known != null && ServerInfo.isSame(known.identity(), identity) && isCurrent(known)) {
				return known;
			}
			Generation created = new Generation(identity, this.identities.next(), this.clock.millis());
			MemcacheStatus status = Replies.await(
					connection.replace(this.keys.generation(), current, created.encode(), Expiry.NEVER, 0),
					this.timeout);
			if (status == MemcacheStatus.OK) {
				return created;
			}
		}
		throw new StoreException("memcached does not take a generation");
	}

	/**
	 * A generation that was used.
	 *
	 * @param generation which one
	 * @param millis when, in milliseconds since the epoch
	 */
	private record Seen(Generation generation, long millis) {
	}

}
