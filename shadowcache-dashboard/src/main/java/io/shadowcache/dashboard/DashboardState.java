package io.shadowcache.dashboard;

import java.util.List;

import io.shadowcache.autoconfigure.endpoint.CacheReport;
import io.shadowcache.dashboard.event.CacheEvent;

/**
 * All that the page shows, as of one moment.
 *
 * @param instance differs between instances of the application, and after a restart
 * @param startedAt when the instance was started, in milliseconds since 1970
 * @param now the clock of the instance, in milliseconds since 1970
 * @param report what the Actuator endpoint shows, too
 * @param events the events of late, the latest first
 */
record DashboardState(String instance, long startedAt, long now, CacheReport report, List<CacheEvent> events) {

}
