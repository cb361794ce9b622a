package io.shadowcache.dashboard;

import java.time.Clock;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.endpoint.CacheControls;
import io.shadowcache.autoconfigure.endpoint.CacheReports;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.dashboard.event.EventLog;
import io.shadowcache.engine.ShadowCache;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Auto-configuration of the dashboard. It shows what the Actuator endpoint shows, but
 * neither needs Actuator nor asks what Actuator exposes.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class)
@ConditionalOnBooleanProperty("shadowcache.dashboard.enabled")
@ConditionalOnBean(ShadowCache.class)
@EnableConfigurationProperties(DashboardProperties.class)
@ImportRuntimeHints(DashboardHints.class)
@Import({ ServletDashboardConfiguration.class, ReactiveDashboardConfiguration.class,
		UnservedDashboardConfiguration.class })
public final class ShadowCacheDashboardAutoConfiguration {

	@Bean
	EventLog shadowCacheEventLog(DashboardProperties properties, ObjectProvider<StoreState> store) {
		return new EventLog(Clock.systemUTC(), properties.slowLoad(),
				() -> store.getObject().figures().get().generations());
	}

	@Bean
	Dashboard shadowCacheDashboard(DashboardProperties properties, CacheReports reports, CacheControls controls,
			EventLog events) {
		return new Dashboard(properties, new ShadowCacheEndpoint(reports, controls), events, Clock.systemUTC());
	}

}
