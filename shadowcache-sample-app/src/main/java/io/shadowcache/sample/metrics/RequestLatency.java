package io.shadowcache.sample.metrics;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code request_latency_seconds}, the time that requests for items took.
 */
@Component
class RequestLatency extends OncePerRequestFilter {

	private final Timer latency;

	RequestLatency(MeterRegistry registry) {
		this.latency = Buckets.timer("request.latency", "Time that requests for items took").register(registry);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/items/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Timer.Sample sample = Timer.start();
		try {
			chain.doFilter(request, response);
		}
		finally {
			sample.stop(this.latency);
		}
	}

}
