package io.shadowcache.sample.metrics;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets {@code /metrics} answer what Actuator answers to Prometheus.
 */
@Configuration(proxyBeanMethods = false)
class MetricsPath implements WebMvcConfigurer {

	private final String actuator;

	MetricsPath(@Value("${management.endpoints.web.base-path:/actuator}") String actuator) {
		this.actuator = actuator;
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/metrics").setViewName("forward:" + this.actuator + "/prometheus");
	}

}
