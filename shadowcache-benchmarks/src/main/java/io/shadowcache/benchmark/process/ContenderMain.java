package io.shadowcache.benchmark.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The process of a contender. It reads requests from standard input, a line each, answers
 * with a line, and ends when its input does, so that it cannot outlive who started it.
 */
public final class ContenderMain {

	static final String OK = "ok ";

	static final String FAILED = "failed ";

	static final String PLAIN = "plain";

	static final String TIMED = "timed";

	static final String VIRTUAL = "virtual";

	private final Contender contender;

	private final ClosedLoop loop = new ClosedLoop();

	private final Map<String, Callable<?>> tasks = new HashMap<>();

	private ContenderMain(Contender contender) {
		this.contender = contender;
	}

	/**
	 * Runs a contender.
	 * @param arguments the name of its class, and its settings as {@code name=value}
	 */
	public static void main(String[] arguments) {
		PrintStream replies = System.out;
		System.setOut(System.err);
		int code = 0;
		try {
			List<String> all = Arrays.asList(arguments);
			Settings settings = Settings.of(all.subList(1, all.size()));
			Class<? extends Contender> type = Class.forName(arguments[0]).asSubclass(Contender.class);
			Contender contender = type.getConstructor(Settings.class).newInstance(settings);
			reply(replies, OK + "started");
			new ContenderMain(contender).serve(replies);
		}
		catch (Exception | LinkageError ex) {
			ex.printStackTrace();
			reply(replies, FAILED + cause(ex));
			code = 1;
		}
		System.exit(code);
	}

	private void serve(PrintStream replies) throws Exception {
		BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = requests.readLine(); line != null; line = requests.readLine()) {
			reply(replies, answer(List.of(line.trim().split(" ", -1))));
		}
		this.loop.close();
		this.contender.close();
	}

	private String answer(List<String> request) {
		try {
			return OK + (request.get(0).equals("turn") ? turn(request).format() : this.contender.answer(request));
		}
		catch (Exception | LinkageError ex) {
			ex.printStackTrace();
			return FAILED + cause(ex);
		}
	}

	private Turn turn(List<String> request) throws Exception {
		int at = 1;
		Callable<?> task = this.tasks.computeIfAbsent(request.get(at++), this.contender::task);
		int threads = Integer.parseInt(request.get(at++));
		long millis = Long.parseLong(request.get(at++));
		return this.loop.turn(task, threads, request.get(at).equals(VIRTUAL), millis, request.get(at).equals(TIMED));
	}

	private static String cause(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.toString();
	}

	private static void reply(PrintStream replies, String line) {
		replies.println(line.replaceAll("\\s+", " "));
		replies.flush();
	}

}
