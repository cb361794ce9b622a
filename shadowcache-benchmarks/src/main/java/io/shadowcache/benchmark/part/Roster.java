package io.shadowcache.benchmark.part;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;

/**
 * The processes of a part, which end with it.
 */
final class Roster implements AutoCloseable {

	private final List<ContenderProcess> processes = new ArrayList<>();

	/**
	 * Starts a contender and does not wait for it.
	 */
	ContenderProcess start(Class<? extends Contender> type, Settings settings) {
		ContenderProcess process = ContenderProcess.start(type, settings);
		this.processes.add(process);
		return process;
	}

	@Override
	public void close() {
		this.processes.forEach(ContenderProcess::close);
	}

}
