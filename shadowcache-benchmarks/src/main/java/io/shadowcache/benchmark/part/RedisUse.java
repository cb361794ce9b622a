package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.shadowcache.benchmark.process.Turn;
import io.shadowcache.test.server.RedisProcess;

/**
 * What servers have used so far.
 *
 * @param cpuSeconds CPU time of all threads
 * @param reads how often something was read from a client's connection: round trips, as
 * long as each connection has one command on its way
 * @param bytesOut what was sent
 * @param memory what data takes now, in bytes
 */
record RedisUse(double cpuSeconds, double reads, double bytesOut, double memory) {

	static RedisUse of(List<RedisProcess> servers) {
		double cpu = 0;
		double reads = 0;
		double bytes = 0;
		double memory = 0;
		for (RedisProcess server : servers) {
			String info = String.valueOf(server.command("INFO", "everything"));
			cpu += number(info, "used_cpu_user") + number(info, "used_cpu_sys");
			reads += number(info, "total_reads_processed");
			bytes += number(info, "total_net_output_bytes");
			memory += number(info, "used_memory");
		}
		return new RedisUse(cpu, reads, bytes, memory);
	}

	private static double number(String info, String name) {
		Matcher line = Pattern.compile("(?m)^" + name + ":([0-9.]+)").matcher(info);
		return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
	}

	/**
	 * Returns what was used for each call of a turn.
	 * @param before what had been used when it began
	 * @param turn the turn
	 */
	RedisUse perCall(RedisUse before, Turn turn) {
		double calls = Math.max(1, turn.calls());
		return new RedisUse((this.cpuSeconds - before.cpuSeconds) / calls, (this.reads - before.reads) / calls,
				(this.bytesOut - before.bytesOut) / calls, (this.memory - before.memory) / calls);
	}

}
