package io.shadowcache.dashboard;

import io.shadowcache.autoconfigure.endpoint.EvictionOutcome;
import io.shadowcache.autoconfigure.endpoint.QueryReport;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Tells a native image which files the page is made of, and what it is sent and sends as
 * JSON.
 */
final class DashboardHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
		hints.resources()
			.registerPattern("io/shadowcache/dashboard/page/*")
			.registerPattern(Assets.CHART_VERSION.substring(1))
			.registerPattern("META-INF/resources/webjars/uplot/**");
		new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(), DashboardState.class,
				AccessReport.class, Actions.Order.class, QueryReport.class, EvictionOutcome.class);
	}

}
