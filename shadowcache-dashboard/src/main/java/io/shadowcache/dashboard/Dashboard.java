package io.shadowcache.dashboard;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import io.shadowcache.autoconfigure.endpoint.EvictionOutcome;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.dashboard.event.EventLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the requests of the page. Knows no web framework. May wait for the store when
 * something is evicted.
 */
final class Dashboard {

	private static final String ACTIONS = "/actions/";

	private final Assets assets = new Assets();

	private final JsonMapper json = JsonMapper.builder().build();

	private final String instance = UUID.randomUUID().toString();

	private final DashboardProperties properties;

	private final ShadowCacheEndpoint endpoint;

	private final EventLog events;

	private final Actions actions;

	private final Clock clock;

	private final long startedAt;

	Dashboard(DashboardProperties properties, ShadowCacheEndpoint endpoint, EventLog events, Clock clock) {
		this.properties = properties;
		this.endpoint = endpoint;
		this.events = events;
		this.actions = new Actions(endpoint, events);
		this.clock = clock;
		this.startedAt = clock.millis();
	}

	/**
	 * Answers a request.
	 */
	Answer answer(Question question) {
		return switch (question.method()) {
			case "GET", "HEAD" -> read(question);
			case "POST" -> act(question);
			default -> problem(405, "The dashboard knows GET and POST");
		};
	}

	private Answer read(Question question) {
		return switch (question.path()) {
			case "" -> Answer.redirect(this.properties.folder() + "/");
			case "/state" -> json(200, state());
			case "/access" -> json(200, access(question));
			default -> asset(question);
		};
	}

	private Answer asset(Question question) {
		Asset asset = this.assets.find(question.path());
		if (asset == null) {
			return problem(404, "The dashboard has no " + question.path());
		}
		return Answer.asset(asset, asset.etag().equals(question.header("If-None-Match")));
	}

	private DashboardState state() {
		return new DashboardState(this.instance, this.startedAt, this.clock.millis(), this.endpoint.report(),
				this.events.latest());
	}

	private AccessReport access(Question question) {
		return this.properties.actions() ? new AccessReport(true, question.token().get())
				: new AccessReport(false, null);
	}

	private Answer act(Question question) {
		if (!question.path().startsWith(ACTIONS)) {
			return problem(404, "Actions are below " + ACTIONS);
		}
		String refusal = this.properties.actions() ? OriginProof.missing(question)
				: "Actions are off: shadowcache.dashboard.actions=true allows them";
		if (refusal != null) {
			return problem(403, refusal);
		}
		String action = question.path().substring(ACTIONS.length());
		return action.equals("check") ? Answer.noContent() : run(action, question.body());
	}

	private Answer run(String action, String body) {
		try {
			Actions.Order order = order(body);
			EvictionOutcome outcome = this.actions.run(action, order);
			return (outcome != EvictionOutcome.UNKNOWN) ? json(200, Map.of("outcome", outcome))
					: problem(404, "There is no '" + order.name() + "'");
		}
		catch (JacksonException ex) {
			return problem(400, "Not a JSON object with 'name', and 'enabled' where a query is switched: " + cause(ex));
		}
		catch (IllegalArgumentException ex) {
			return problem(400, ex.getMessage());
		}
	}

	private Actions.Order order(String body) {
		Actions.Order order = this.json.readValue(body, Actions.Order.class);
		if (order == null) {
			throw new IllegalArgumentException("'name' must name a query or table");
		}
		return order;
	}

	private static String cause(JacksonException failure) {
		return (failure.getCause() != null) ? String.valueOf(failure.getCause().getMessage())
				: failure.getOriginalMessage();
	}

	private Answer problem(int status, @Nullable String detail) {
		return json(status, Map.of("detail", String.valueOf(detail)));
	}

	private Answer json(int status, Object value) {
		return Answer.json(status, this.json.writeValueAsString(value));
	}

}
