package io.shadowcache.sample.monitoring;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import io.shadowcache.sample.proof.Http;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prometheus in a container, configured as in {@code docker-compose.yml}, with a sample
 * of this machine and without the patience.
 */
final class PrometheusServer implements AutoCloseable {

	private static final String FOLDER = "/etc/prometheus/";

	private static final int PORT = 9090;

	private final GenericContainer<?> container;

	private PrometheusServer(GenericContainer<?> container) {
		this.container = container;
	}

	/**
	 * Starts it.
	 * @param port where the sample listens
	 */
	@SuppressWarnings("resource") // closed with the server
	static PrometheusServer start(int port) throws IOException {
		String configuration = Files.readString(Dashboard.MONITORING.resolve("prometheus.yml"));
		assertThat(configuration).contains("sample:5000", "interval: 5s", "interval: 15s");
		GenericContainer<?> container = new GenericContainer<>("prom/prometheus:v3.5.3").withExposedPorts(PORT)
			.withExtraHost("sample", "host-gateway")
			.withCopyToContainer(Transferable.of(configuration.replace("sample:5000", "sample:" + port)
				.replaceAll("interval: \\d+s", "interval: 1s")), FOLDER + "prometheus.yml")
			.withCopyFileToContainer(
					MountableFile.forHostPath(Dashboard.MONITORING.resolve("example_prometheus.yml"), 0644),
					FOLDER + "example_prometheus.yml")
			.withCopyFileToContainer(MountableFile.forHostPath(Dashboard.MONITORING.resolve("rules"), 0755),
					FOLDER + "rules")
			.waitingFor(Wait.forHttp("/-/ready").forPort(PORT));
		container.start();
		return new PrometheusServer(container);
	}

	/**
	 * Runs promtool in the folder of the configuration.
	 * @return what it says, on both channels; an error that says it if it fails
	 */
	String promtool(String... arguments) throws IOException, InterruptedException {
		String command = "cd " + FOLDER + " && promtool " + String.join(" ", arguments);
		ExecResult result = this.container.execInContainer("sh", "-c", command);
		String output = result.getStdout() + result.getStderr();
		assertThat(result.getExitCode()).as(output).isZero();
		return output;
	}

	/**
	 * Returns whether an expression gives a number at this moment.
	 */
	boolean hasData(String expression) {
		return get("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)).get("result")
			.valueStream()
			.anyMatch((sample) -> Double.isFinite(Double.parseDouble(sample.get("value").get(1).asString())));
	}

	/**
	 * Returns the rules, as Prometheus tells about them.
	 */
	JsonNode ruleGroups() {
		return get("rules").get("groups");
	}

	private JsonNode get(String path) {
		Http http = new Http(this.container.getMappedPort(PORT));
		String body = http.get("/api/v1/" + path).body();
		JsonNode answer = JsonMapper.shared().readTree(body);
		assertThat(answer.get("status").asString()).as(body).isEqualTo("success");
		return answer.get("data");
	}

	@Override
	public void close() {
		this.container.close();
	}

}
