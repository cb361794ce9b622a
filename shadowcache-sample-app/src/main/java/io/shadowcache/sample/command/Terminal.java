package io.shadowcache.sample.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where a command asks and answers. Logs go elsewhere.
 *
 * @param in what is typed
 * @param out what is shown
 */
public record Terminal(BufferedReader in, PrintStream out) {

	/**
	 * Returns the terminal of this process.
	 */
	public static Terminal standard() {
		return new Terminal(new BufferedReader(new InputStreamReader(System.in, charset())), System.out);
	}

	private static Charset charset() {
		return Charset.forName(System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8")));
	}

	/**
	 * Asks for a line.
	 * @param question shown in front of it
	 * @return the line, or {@code null} when there is no more
	 * @throws IOException if the input fails
	 */
	public @Nullable String ask(String question) throws IOException {
		this.out.print(question);
		this.out.flush();
		return this.in.readLine();
	}

	/**
	 * Shows a line, with numbers as everywhere, so that programs can read them.
	 */
	public void print(String format, @Nullable Object... arguments) {
		this.out.printf(Locale.ROOT, format + "%n", arguments);
		this.out.flush();
	}

}
