package io.shadowcache.sample.command;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A terminal at which nobody types, and what it shows.
 */
public final class TestTerminal {

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	private final Terminal terminal = new Terminal(new BufferedReader(Reader.nullReader()),
			new PrintStream(this.shown, true, StandardCharsets.UTF_8));

	public Terminal terminal() {
		return this.terminal;
	}

	public List<String> lines() {
		return this.shown.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
