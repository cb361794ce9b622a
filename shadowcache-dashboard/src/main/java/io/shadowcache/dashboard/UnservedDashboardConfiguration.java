package io.shadowcache.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says why there is no dashboard.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
class UnservedDashboardConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(UnservedDashboardConfiguration.class);

	@Bean
	SmartInitializingSingleton shadowCacheDashboardWarning() {
		return () -> logger.warn("The dashboard of ShadowCache is on (shadowcache.dashboard.enabled=true), but is not "
				+ "served: this is not a web application");
	}

}
