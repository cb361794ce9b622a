package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.benchmark.process.WarmUp;
import io.shadowcache.test.server.RedisProcess;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a table. One that fails says so.
 */
final class GrowthSteps {

	private final Run run;

	private final GrowthTable table;

	private final List<RedisProcess> servers;

	GrowthSteps(Run run, GrowthTable table, List<RedisProcess> servers) {
		this.run = run;
		this.table = table;
		this.servers = servers;
	}

	GrowthTable table() {
		return this.table;
	}

	/**
	 * Has one process make a turn.
	 */
	@Nullable Result turn(String label, ContenderProcess process, String task, int threads) {
		return turns(label, List.of(process), task, threads);
	}

	/**
	 * Has processes make a turn at the same time.
	 */
	@Nullable Result turns(String label, List<ContenderProcess> processes, String task, int threads) {
		try {
			processes.forEach((process) -> warmUp(process, task));
			Result result = measure(processes, task, threads);
			this.table.row(label, result.turn(), result.use());
			return result;
		}
		catch (RuntimeException ex) {
			this.table.failure(label, String.valueOf(ex.getMessage()));
			return null;
		}
	}

	/**
	 * Has a process call a task until its calls are hits, and it is warm.
	 */
	void warmUp(ContenderProcess process, String task) {
		Paired.awaitHits(process, task);
		WarmUp.run(process, task, this.run.profile().rhythm());
	}

	/**
	 * Has warm processes make a turn at the same time, which becomes no row.
	 */
	Result measure(List<ContenderProcess> processes, String task, int threads) {
		RedisUse before = RedisUse.of(this.servers);
		Turn turn = sum(together(processes, task, threads, 4 * this.run.profile().rhythm().turnMillis()));
		return new Result(turn, RedisUse.of(this.servers).perCall(before, turn));
	}

	private static List<Turn> together(List<ContenderProcess> processes, String task, int threads, long millis) {
		List<CompletableFuture<Turn>> turns = new ArrayList<>();
		for (ContenderProcess process : processes) {
			CompletableFuture<Turn> turn = new CompletableFuture<>();
			turns.add(turn);
			new Thread(() -> turn.completeAsync(() -> process.timedTurn(task, threads, millis), Runnable::run)).start();
		}
		return turns.stream().map(CompletableFuture::join).toList();
	}

	/** Of several processes the worst p99 is taken. */
	private static Turn sum(List<Turn> turns) {
		long nanos = turns.stream().mapToLong(Turn::nanos).max().orElse(1);
		long median = turns.stream().mapToLong((turn) -> turn.latency().median()).max().orElse(0);
		long p99 = turns.stream().mapToLong((turn) -> turn.latency().p99()).max().orElse(0);
		long max = turns.stream().mapToLong((turn) -> turn.latency().max()).max().orElse(0);
		Turn.Cpu cpu = new Turn.Cpu(turns.stream().mapToLong((turn) -> turn.cpu().processNanos()).sum(),
				turns.stream().mapToLong((turn) -> turn.cpu().callerNanos()).sum());
		return new Turn(turns.stream().mapToLong(Turn::calls).sum(), nanos, cpu,
				turns.stream().mapToLong(Turn::bytes).sum(), turns.stream().mapToLong(Turn::loads).sum(),
				new Turn.Latency(median, p99, max));
	}

	/**
	 * What a step brought.
	 *
	 * @param turn what was done
	 * @param use what servers used for a call
	 */
	record Result(Turn turn, RedisUse use) {

		/**
		 * Returns how many calls a second of CPU time allows, of instances and servers
		 * together.
		 */
		double callsPerCpuSecond() {
			return 1 / (this.turn.cpuMicros() / 1e6 + this.use.cpuSeconds());
		}

	}

}
