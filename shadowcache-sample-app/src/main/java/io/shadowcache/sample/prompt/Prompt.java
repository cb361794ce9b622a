package io.shadowcache.sample.prompt;

import java.io.IOException;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;

import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;
import io.shadowcache.sample.prompt.TableLookup.Question;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks for look-ups until the user has enough or the input ends.
 */
@Component
@Profile("prompt")
class Prompt implements Command {

	private static final Logger logger = LoggerFactory.getLogger(Prompt.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(Date.class, ToStringSerializer.instance)
			.addSerializer(Time.class, ToStringSerializer.instance)
			.addSerializer(Timestamp.class, ToStringSerializer.instance))
		.build();

	private final Terminal terminal;

	private final TableLookup lookup;

	Prompt(Terminal terminal, TableLookup lookup) {
		this.terminal = terminal;
		this.lookup = lookup;
	}

	@Override
	public int run() throws IOException {
		Question question = ask();
		while (question != null) {
			answer(question);
			String more = this.terminal.ask("Do you want to execute another query? (yes/no): ");
			question = (more != null && more.strip().equalsIgnoreCase("yes")) ? ask() : null;
		}
		this.terminal.print("");
		return 0;
	}

	private @Nullable Question ask() throws IOException {
		String table = this.terminal.ask("Enter table name: ");
		String column = (table != null) ? this.terminal.ask("Enter key column name: ") : null;
		String value = (column != null) ? this.terminal.ask("Enter key value: ") : null;
		return (table != null && column != null && value != null) ? new Question(table, column, value) : null;
	}

	private void answer(Question question) {
		try {
			this.terminal.print("Final Data: %s", JSON.writeValueAsString(this.lookup.find(question)));
		}
		catch (LookupException ex) {
			this.terminal.print("Error: %s", ex.getMessage());
		}
		catch (DataAccessException ex) {
			logger.debug("The look-up failed", ex);
			this.terminal.print("Error: the database says: %s",
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

}
