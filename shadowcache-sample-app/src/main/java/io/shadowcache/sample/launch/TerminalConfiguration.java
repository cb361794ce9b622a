package io.shadowcache.sample.launch;

import io.shadowcache.sample.command.Terminal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Gives commands the terminal of the process.
 */
@Configuration(proxyBeanMethods = false)
@Profile("command")
class TerminalConfiguration {

	@Bean
	Terminal terminal() {
		return Terminal.standard();
	}

}
