package io.shadowcache.benchmark.contender;

import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Starts an application whose repositories are compiled in a directory, with the
 * auto-configuration of ShadowCache or without. Answers milliseconds until it was ready
 * and bytes of heap after a collection.
 */
public final class StartContender implements Contender {

	private static final int COLLECTIONS = 4;

	private final ConfigurableApplicationContext application;

	private final long millis;

	/**
	 * Starts it.
	 * @param settings where Redis is; {@code classes}: the directory; {@code starter}:
	 * whether ShadowCache is configured
	 * @throws MalformedURLException if the directory is none
	 */
	public StartContender(Settings settings) throws MalformedURLException {
		URL classes = Path.of(settings.get("classes")).toUri().toURL();
		ClassLoader loader = new URLClassLoader(new URL[] { classes }, getClass().getClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		String excluded = Boolean.parseBoolean(settings.get("starter")) ? "" : String.join(",", ofShadowCache());
		long begin = System.nanoTime();
		this.application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.resourceLoader(new DefaultResourceLoader(loader))
			.properties("spring.main.banner-mode=off", "logging.level.root=warn",
					"spring.data.redis.port=" + settings.redisPort(), "spring.data.redis.host=127.0.0.1",
					"spring.autoconfigure.exclude=" + excluded, "shadowcache.database-id=start")
			.run();
		this.millis = (System.nanoTime() - begin) / 1_000_000;
	}

	private static List<String> ofShadowCache() {
		return ImportCandidates.load(AutoConfiguration.class, StartContender.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.shadowcache."))
			.toList();
	}

	@Override
	public String answer(List<String> request) {
		for (int count = 0; count < COLLECTIONS; count++) {
			System.gc();
		}
		return this.millis + " " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	@Override
	public void close() {
		this.application.close();
	}

	/**
	 * The application.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@ComponentScan(basePackages = "generated")
	static class Application {

	}

}
