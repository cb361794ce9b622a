package io.shadowcache.benchmark.process;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A contender that tests start.
 */
public final class EchoContender implements Contender {

	private final Settings settings;

	/**
	 * Starts at once, or fails if the setting {@code fail} is there.
	 * @param settings any
	 */
	public EchoContender(Settings settings) {
		if (settings.values().containsKey("fail")) {
			throw new IllegalStateException("It does\nnot start");
		}
		this.settings = settings;
	}

	@Override
	public Callable<?> task(String name) {
		return switch (name) {
			case "allocate" -> () -> new byte[1_000];
			case "load" -> () -> {
				Loads.count();
				return "loaded";
			};
			default -> Contender.super.task(name);
		};
	}

	@Override
	public String answer(List<String> request) {
		if (request.get(0).equals("process")) {
			return Long.toString(ProcessHandle.current().pid());
		}
		return request + " " + this.settings.get("word");
	}

	@Override
	public void close() {
		// nothing is open
	}

}
