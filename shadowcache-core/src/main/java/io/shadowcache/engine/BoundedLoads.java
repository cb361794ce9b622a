package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.shadowcache.dependency.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * Runs loads behind a bulkhead. A load inside a transaction does not wait, since it holds
 * a connection that those before it may need; neither does a load inside another, which
 * others may wait for. After the maximum wait a load runs nevertheless: it must not fail.
 */
final class BoundedLoads {

	private final BulkheadSettings settings;

	private final Bulkhead bulkhead;

	private final Consumer<Future<?>> beforeWait;

	private final EngineContext context;

	// One for each cache, not one for the process.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

	/**
	 * Makes it.
	 * @param beforeWait called by each thread that is about to wait, on that thread, with
	 * what it will wait for
	 */
	BoundedLoads(BulkheadSettings settings, Consumer<Future<?>> beforeWait, EngineContext context) {
		this.settings = settings;
		this.bulkhead = new Bulkhead(settings.maxLoads());
		this.beforeWait = beforeWait;
		this.context = context;
	}

	/**
	 * Whether this thread is in a load that others may wait for.
	 */
	boolean isInside() {
		return this.inside.get() != null;
	}

	/**
	 * Runs a load when its turn has come.
	 */
	<V extends @Nullable Object> V run(Question question, SingleFlight.Load<V> load) throws Throwable {
		if (this.settings.maxLoads() == 0 || !question.scope().isShared() || isInside()) {
			return load.run();
		}
		Bulkhead.Ticket ticket = this.bulkhead.enter(tables(question));
		if (!ticket.admission().isDone()) {
			await(question, ticket);
		}
		this.inside.set(true);
		try {
			return load.run();
		}
		finally {
			this.inside.remove();
			this.bulkhead.leave(ticket);
		}
	}

	/**
	 * Calls back when the turn of a load has come, on whichever thread; nobody is kept
	 * waiting.
	 * @param turn gets what is to be run after the load
	 */
	void later(Question question, Consumer<Runnable> turn) {
		if (this.settings.maxLoads() == 0) {
			turn.accept(() -> {
			});
			return;
		}
		Bulkhead.Ticket ticket = this.bulkhead.enter(tables(question));
		Runnable leave = () -> this.bulkhead.leave(ticket);
		if (ticket.admission().isDone()) {
			turn.accept(leave);
			return;
		}
		long start = this.context.nanoTime();
		CompletableFuture<?> unused = ticket.admission()
			.copy()
			.orTimeout(this.settings.maxWait().toNanos(), TimeUnit.NANOSECONDS)
			.whenComplete((done, late) -> {
				boolean forced = late != null && this.bulkhead.force(ticket);
				this.context.listener().onBulkheadWait(question.query(), forced, this.context.nanoTime() - start);
				turn.accept(leave);
			});
	}

	private void await(Question question, Bulkhead.Ticket ticket) {
		long start = this.context.nanoTime();
		boolean forced = false;
		try {
			this.beforeWait.accept(ticket.admission());
			Void unused = ticket.admission().get(this.settings.maxWait().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			forced = this.bulkhead.force(ticket);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			forced = this.bulkhead.force(ticket);
		}
		catch (Throwable ex) {
			this.bulkhead.force(ticket);
			this.bulkhead.leave(ticket);
			throw ex;
		}
		this.context.listener().onBulkheadWait(question.query(), forced, this.context.nanoTime() - start);
	}

	/**
	 * Names what a load occupies: its tables, or the query itself while its tables are
	 * not known.
	 */
	private static List<String> tables(Question question) {
		List<String> tables = new ArrayList<>();
		for (Dependency one : question.dependencies()) {
			if (one.kind().isOfTable() && !tables.contains(one.subject())) {
				tables.add(one.subject());
			}
		}
		return tables.isEmpty() ? List.of("query " + question.query().name()) : tables;
	}

}
