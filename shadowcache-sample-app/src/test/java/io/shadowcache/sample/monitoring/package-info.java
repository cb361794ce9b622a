/**
 * What Prometheus and Grafana are given, against the real meters.
 */
@NullMarked
package io.shadowcache.sample.monitoring;

import org.jspecify.annotations.NullMarked;
