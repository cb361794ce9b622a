package io.shadowcache.sample.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sends 50 requests to the items service, 35 for one key and 15 for ten others.
 */
@Component
@Profile("load-test")
public final class ItemLoadTest implements Command {

	private static final int POPULAR = 35;

	private static final int OTHERS = 15;

	private static final int OTHER_KEYS = 10;

	private final Environment environment;

	private final Terminal terminal;

	ItemLoadTest(Environment environment, Terminal terminal) {
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public int run() throws InterruptedException {
		String port = this.environment.getRequiredProperty("local.server.port");
		return run(URI.create("http://127.0.0.1:" + port), this.terminal);
	}

	/**
	 * Sends the requests to a sample that runs already.
	 * @param service where it listens, such as {@code http://localhost:8080}
	 * @param terminal where lines and figures are shown
	 * @return the exit code, 0 if no request failed
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static int run(URI service, Terminal terminal) throws InterruptedException {
		return (run(new ItemClient(service), terminal).errors() == 0) ? 0 : 1;
	}

	static ItemSummary run(ItemClient client, Terminal terminal) throws InterruptedException {
		List<ItemRequest> requests = new ArrayList<>();
		for (String key : keys()) {
			ItemRequest request = client.get(key);
			requests.add(request);
			terminal.print("%2d  GET /items/%-3s  %-6s  %8.2f ms", requests.size(), key, request.outcome(),
					request.millis());
		}
		ItemSummary summary = new ItemSummary(requests);
		terminal.print("%n%s", summary.text());
		return summary;
	}

	private static List<String> keys() {
		return Stream
			.concat(IntStream.range(0, POPULAR).mapToObj((number) -> "foo"),
					IntStream.range(0, OTHERS).mapToObj((number) -> "k" + number % OTHER_KEYS))
			.toList();
	}

}
