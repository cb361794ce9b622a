package io.shadowcache.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.HeldEntry;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Has a process ask the store for a popular entry a few times at once, not once for each
 * of its callers. Who comes while these questions are on their way waits for one of them
 * to be answered, and shares the next with all who wait: a shared question begins after
 * the calls that it answers, so that it is as fresh as one of their own.
 */
final class SharedLookups {

	private final ConcurrentMap<Subject, Crowd> crowds = new ConcurrentHashMap<>();

	private final Consumer<Future<?>> beforeWait;

	/**
	 * Makes it.
	 * @param beforeWait called by each thread that is about to wait, on that thread, with
	 * what it will wait for
	 */
	SharedLookups(Consumer<Future<?>> beforeWait) {
		this.beforeWait = beforeWait;
	}

	/**
	 * Asks, or shares a question that has not begun yet.
	 * @param ask asks the store, for a time that is bounded
	 * @throws StoreException if the store did not answer, this caller or one who asked
	 * when this caller came
	 */
	Lookup lookup(CacheKey key, DependencySet dependencies, Supplier<Lookup> ask) {
		Subject subject = new Subject(key, dependencies);
		Crowd.Place place = enter(subject);
		Crowd.Round round = place.round();
		if (round == null) {
			return ask(subject, ask);
		}
		this.beforeWait.accept(place.first() ? round.turn() : round.answer());
		if (!place.first()) {
			return answer(round, ask);
		}
		round.turn().join();
		return askForAll(subject, ask, round);
	}

	/**
	 * Whether nobody asks now.
	 */
	boolean isIdle() {
		return this.crowds.isEmpty();
	}

	private Crowd.Place enter(Subject subject) {
		Crowd.Place[] place = new Crowd.Place[1];
		this.crowds.compute(subject, (key, known) -> {
			Crowd crowd = (known != null) ? known : new Crowd();
			place[0] = crowd.enter();
			return crowd;
		});
		return place[0];
	}

	private Lookup ask(Subject subject, Supplier<Lookup> ask) {
		StoreException failure = null;
		try {
			return ask.get();
		}
		catch (StoreException ex) {
			failure = ex;
			throw ex;
		}
		finally {
			leave(subject, failure);
		}
	}

	/**
	 * Asks unless the store has just not answered. Whoever gets no answer here, because
	 * something else has failed, asks for himself.
	 */
	private Lookup askForAll(Subject subject, Supplier<Lookup> ask, Crowd.Round round) {
		if (round.answer().isDone()) {
			leave(subject, null);
			return answer(round, ask);
		}
		try {
			Lookup found = forMany(ask(subject, ask));
			round.answer().complete(found);
			return found;
		}
		catch (StoreException ex) {
			round.answer().completeExceptionally(ex);
			throw ex;
		}
		finally {
			round.answer().cancel(false);
		}
	}

	/**
	 * Has those who share an answer check it once, and decode it once if they can share
	 * its value.
	 */
	private static Lookup forMany(Lookup found) {
		HeldEntry held = (found.frame() != null && found.held() == null) ? HeldEntry.of(found.frame()) : null;
		return (held != null) ? new Lookup(found.frame(), found.stamp(), held, found.source()) : found;
	}

	private static Lookup answer(Crowd.Round round, Supplier<Lookup> ask) {
		try {
			return round.answer().join();
		}
		catch (CancellationException ex) {
			return ask.get();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof StoreException failure) ? failure : ex;
		}
	}

	/**
	 * Gives the place to those who wait. When the store did not answer, they need not
	 * wait for that once more.
	 */
	private void leave(Subject subject, @Nullable StoreException failure) {
		Crowd.Round[] next = new Crowd.Round[1];
		this.crowds.computeIfPresent(subject, (key, crowd) -> {
			next[0] = crowd.leave();
			return crowd.isEmpty() ? null : crowd;
		});
		Crowd.Round begun = next[0];
		if (begun != null) {
			if (failure != null) {
				begun.answer().completeExceptionally(failure);
			}
			begun.turn().complete(null);
		}
	}

	/**
	 * What is asked for.
	 */
	private record Subject(CacheKey key, DependencySet dependencies) {
	}

}
