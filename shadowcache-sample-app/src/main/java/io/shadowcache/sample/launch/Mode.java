package io.shadowcache.sample.launch;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;

/**
 * What the sample is started for.
 */
enum Mode {

	/** The web server, until it is told to end. */
	SERVE(null, WebApplicationType.SERVLET),

	/** The interactive look-up, with a web server for its metrics. */
	PROMPT("prompt", WebApplicationType.SERVLET),

	/** A file of SQL statements. */
	RUN("run", WebApplicationType.NONE),

	/** The five steps. */
	DEMO("demo", WebApplicationType.NONE),

	/** The short load test of the items service. */
	LOAD_TEST("load-test", WebApplicationType.SERVLET),

	/** The load test at a constant rate. */
	LOAD_RATE("load-rate", WebApplicationType.NONE);

	private final @Nullable String profile;

	private final WebApplicationType web;

	Mode(@Nullable String profile, WebApplicationType web) {
		this.profile = profile;
		this.web = web;
	}

	String[] profiles() {
		return (this.profile != null) ? new String[] { "command", this.profile } : new String[0];
	}

	WebApplicationType web() {
		return this.web;
	}

}
