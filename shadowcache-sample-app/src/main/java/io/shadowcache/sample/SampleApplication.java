package io.shadowcache.sample;

import io.shadowcache.sample.launch.Launcher;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The airport's REST API, which brings its own database and Redis unless told to use
 * others.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SampleApplication {

	public static void main(String[] args) throws Exception {
		Integer exitCode = new Launcher(SampleApplication.class).launch(args);
		if (exitCode != null) {
			System.exit(exitCode);
		}
	}

}
