package io.shadowcache.sample.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged sample as a user runs it: a process of its own.
 */
class PackagedSampleIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final String AIRLINE = "/api/airlines/1";

	@TempDir
	private Path directory;

	private Process sample;

	private Http http;

	@BeforeEach
	void startSample() throws IOException {
		Path temporary = Files.createDirectory(this.directory.resolve("tmp"));
		this.sample = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + temporary, "-jar", System.getProperty("sample.jar"), "--server.port=0",
				"--sample.data.flights=200")
			.redirectErrorStream(true)
			.redirectOutput(log().toFile())
			.start();
		Awaitility.await().atMost(PATIENCE).until(() -> port() > 0 || !this.sample.isAlive());
		assertThat(this.sample.isAlive()).as(() -> output()).isTrue();
		this.http = new Http(port());
		Awaitility.await().atMost(PATIENCE).until(() -> this.http.get("/actuator/health").statusCode() == 200);
	}

	@AfterEach
	void killSample() throws InterruptedException {
		List<ProcessHandle> servers = this.sample.descendants().toList();
		this.sample.destroyForcibly().waitFor();
		servers.forEach(ProcessHandle::destroyForcibly);
	}

	@Test
	void theSecondCallIsAHitThatFiguresTellAndNothingOutlivesTheProcess() throws InterruptedException {
		assertThat(Http.cache(this.http.get(AIRLINE))).isEqualTo("miss");
		Awaitility.await().atMost(PATIENCE).until(() -> "hit".equals(Http.cache(this.http.get(AIRLINE))));
		assertThat(requests("hit")).isPositive();
		assertThat(requests("miss")).isPositive();
		HttpResponse<String> endpoint = this.http.get("/actuator/shadowcache");
		assertThat(endpoint.statusCode()).isEqualTo(200);
		assertThat(endpoint.body()).contains("AirlineRepository.findById", "FlightRepository.findByRoute");
		assertNothingOutlivesTheProcess();
	}

	private double requests(String result) {
		return this.http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("shadowcache_requests_total{"))
			.filter((line) -> line.contains("query=\"AirlineRepository.findById\""))
			.filter((line) -> line.contains("result=\"" + result + "\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private void assertNothingOutlivesTheProcess() throws InterruptedException {
		List<ProcessHandle> servers = this.sample.descendants().toList();
		assertThat(servers).extracting((server) -> server.info().command().orElse(""))
			.anyMatch((command) -> command.contains("redis-server"))
			.anyMatch((command) -> command.contains("mariadbd"));
		this.sample.destroy();
		assertThat(this.sample.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(servers).noneMatch(ProcessHandle::isAlive);
	}

	private int port() {
		Matcher matcher = PORT.matcher(output());
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
	}

	private String output() {
		try {
			return Files.readString(log());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path log() {
		return this.directory.resolve("sample.log");
	}

}
