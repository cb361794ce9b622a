package io.shadowcache.dashboard;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * The security of an application: every user sees the dashboard, only operators act.
 */
final class Guard {

	private static final UserDetails VIEWER = User.withUsername("viewer").password("{noop}view").roles("USER").build();

	private static final UserDetails OPERATOR = User.withUsername("operator")
		.password("{noop}act")
		.roles("OPERATOR")
		.build();

	private Guard() {
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class Servlet {

		@Bean
		SecurityFilterChain guarded(HttpSecurity http) throws Exception {
			// tag::guard[]
			http.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(HttpMethod.POST, "/shadowcache/actions/**")
						.hasRole("OPERATOR")
						.requestMatchers("/shadowcache", "/shadowcache/**")
						.authenticated());
			// end::guard[]
			return http.httpBasic(Customizer.withDefaults()).build();
		}

		@Bean
		InMemoryUserDetailsManager users() {
			return new InMemoryUserDetailsManager(VIEWER, OPERATOR);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class Reactive {

		@Bean
		SecurityWebFilterChain guarded(ServerHttpSecurity http) {
			return http
				.authorizeExchange((requests) -> requests.pathMatchers(HttpMethod.POST, "/shadowcache/actions/**")
					.hasRole("OPERATOR")
					.anyExchange()
					.authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(VIEWER, OPERATOR);
		}

	}

}
