package io.shadowcache.sample.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import io.shadowcache.jdbc.client.ExecutionResult;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;

import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs a file of SQL statements and tells of each where its rows came from.
 */
@Component
@Profile("run")
class ScriptCommand implements Command {

	private static final Pattern USE = Pattern.compile("use\\s+\\S+", Pattern.CASE_INSENSITIVE);

	private static final int SHOWN = 60;

	private final SqlCache cache;

	private final Path file;

	private final Terminal terminal;

	ScriptCommand(SqlCache cache, ScriptFile file, Terminal terminal) {
		this.cache = cache;
		this.file = file.path();
		this.terminal = terminal;
	}

	@Override
	public int run() throws IOException {
		int failures = 0;
		int number = 0;
		for (String statement : SqlScript.of(Files.readString(this.file)).statements()) {
			number++;
			this.terminal.print("[%d] %s", number, shortened(statement));
			failures += run(statement) ? 0 : 1;
		}
		this.terminal.print("%d statements, %d failed", number, failures);
		return (failures == 0) ? 0 : 1;
	}

	private boolean run(String statement) {
		if (USE.matcher(statement.strip()).matches()) {
			this.terminal.print("    skipped: statements go to the database that the application is configured for");
			return true;
		}
		try {
			ExecutionResult result = this.cache.execute(statement);
			this.terminal.print("    %-12s %10.3f ms   %s", result.source(), result.latencyMillis(), amount(result));
			return true;
		}
		catch (DataAccessException ex) {
			this.terminal.print("    failed: %s", NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return false;
		}
	}

	private static String amount(ExecutionResult result) {
		boolean changed = result.source() == ResultSource.CACHE_BYPASS && result.rows().isEmpty();
		return changed ? result.updated() + " rows changed" : result.rows().size() + " rows";
	}

	private static String shortened(String statement) {
		String line = statement.strip().replaceAll("\\s+", " ");
		return (line.length() > SHOWN) ? line.substring(0, SHOWN - 1) + "…" : line;
	}

}
