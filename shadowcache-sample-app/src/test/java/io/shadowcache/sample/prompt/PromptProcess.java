package io.shadowcache.sample.prompt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.shadowcache.sample.SampleApplication;
import org.awaitility.Awaitility;

/**
 * The program with {@code --prompt}, in a process of its own, answered through a pipe.
 */
final class PromptProcess implements AutoCloseable {

	static final String MORE = "Do you want to execute another query? (yes/no): ";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Path directory;

	private final Process process;

	private int questions;

	/**
	 * Starts the program.
	 * @param directory where it runs, and finds a file {@code .env}
	 */
	PromptProcess(Path directory) throws IOException {
		this.directory = directory;
		this.process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), SampleApplication.class.getName(), "--prompt",
				"--server.port=0", "--shadowcache.redis.read-timeout=10s", "--shadowcache.redis.write-timeout=10s",
				"--logging.level.org.springframework.boot.tomcat=info"))
			.directory(directory.toFile())
			.redirectOutput(directory.resolve("out").toFile())
			.redirectError(directory.resolve("err").toFile())
			.start();
	}

	/**
	 * Answers the three questions.
	 * @return what is shown then, without the question for more
	 */
	String ask(String table, String column, String value) {
		if (this.questions > 0) {
			type(" YES ");
		}
		String before = shown();
		type(table + "\n" + column + "\n" + value);
		this.questions++;
		await(() -> shown().split(Pattern.quote(MORE), -1).length > this.questions);
		String answer = shown().substring(before.length());
		int begin = Math.max(answer.indexOf("Final Data: "), answer.indexOf("Error: "));
		return answer.substring(begin, answer.lastIndexOf(MORE)).strip();
	}

	String shown() {
		return read("out");
	}

	String log() {
		return read("shadowcache.log");
	}

	String errors() {
		return read("err");
	}

	int port() {
		Matcher port = PORT.matcher(errors());
		return port.find() ? Integer.parseInt(port.group(1)) : 0;
	}

	/**
	 * Ends the input.
	 * @return the exit code
	 */
	int end() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		return this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? this.process.exitValue() : -1;
	}

	private void type(String lines) {
		try {
			OutputStream input = this.process.getOutputStream();
			input.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
			input.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(errors(), ex);
		}
	}

	private void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The program has ended: " + errors());
			}
			return condition.call();
		});
	}

	private String read(String file) {
		try {
			return Files.readString(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
