package io.shadowcache.benchmark.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Has warm contenders take turns, so that whatever disturbs the machine disturbs all of
 * them. Comparisons are made round by round.
 */
public final class Paired {

	private static final int ATTEMPTS_TO_HIT = 150;

	private static final long ATTEMPT_MILLIS = 100;

	private final List<Entrant> entrants;

	private final Rhythm rhythm;

	/**
	 * Prepares a comparison.
	 * @param entrants who takes part
	 * @param rhythm how long it takes
	 */
	public Paired(List<Entrant> entrants, Rhythm rhythm) {
		this.entrants = List.copyOf(entrants);
		this.rhythm = rhythm;
	}

	/**
	 * Compares. A contender that fails is left out from then on, and the standing says
	 * why.
	 * @param shape what stands for {@code *} in the tasks
	 * @param threads how many threads each contender has
	 * @return who did what
	 */
	public Standing compare(String shape, int threads) {
		Standing standing = new Standing();
		List<Entrant> running = new ArrayList<>();
		for (Entrant entrant : this.entrants) {
			if (standing.attempt(entrant.label(), () -> warmUp(entrant, shape, threads))) {
				running.add(entrant);
			}
		}
		for (int round = 0; round < this.rhythm.rounds(); round++) {
			for (Entrant entrant : List.copyOf(running)) {
				if (!standing.attempt(entrant.label(), () -> turn(standing, entrant, shape, threads))) {
					running.remove(entrant);
				}
			}
		}
		return standing;
	}

	/**
	 * Calls a task until its calls are hits.
	 * @param process where it runs
	 * @param task the task
	 * @throws IllegalStateException if they do not become hits
	 */
	public static void awaitHits(ContenderProcess process, String task) {
		for (int attempt = 0; process.turn(task, 1, ATTEMPT_MILLIS).loads() > 0; attempt++) {
			if (attempt == ATTEMPTS_TO_HIT) {
				throw new IllegalStateException("Calls do not become hits");
			}
		}
	}

	private void turn(Standing standing, Entrant entrant, String shape, int threads) {
		Turn turn = entrant.process().turn(entrant.task(shape), threads, this.rhythm.turnMillis());
		if (entrant.hits() && turn.loads() > 0) {
			throw new IllegalStateException(turn.loads() + " calls were no hits");
		}
		standing.add(entrant.label(), turn);
	}

	private void warmUp(Entrant entrant, String shape, int threads) {
		String task = entrant.task(shape);
		if (entrant.hits()) {
			awaitHits(entrant.process(), task);
		}
		WarmUp.run(entrant.process(), task, this.rhythm);
		Turn unused = entrant.process().turn(task, threads, this.rhythm.turnMillis());
	}

}
