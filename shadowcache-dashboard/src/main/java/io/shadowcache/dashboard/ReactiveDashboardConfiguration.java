package io.shadowcache.dashboard;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the dashboard by Spring WebFlux, on threads that may wait.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(RouterFunction.class)
class ReactiveDashboardConfiguration {

	private static final String TOKEN = "org.springframework.security.web.server.csrf.CsrfToken";

	@Bean
	RouterFunction<ServerResponse> shadowCacheDashboardRoutes(Dashboard dashboard, DashboardProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.path() + "/**"),
				(request) -> request.bodyToMono(String.class)
					.defaultIfEmpty("")
					.flatMap((body) -> answer(dashboard, question(request, properties.path(), body)))
					.flatMap(ReactiveDashboardConfiguration::respond));
	}

	private static Mono<Answer> answer(Dashboard dashboard, Question question) {
		return Mono.fromCallable(() -> dashboard.answer(question)).subscribeOn(Schedulers.boundedElastic());
	}

	private static Question question(ServerRequest request, String base, String body) {
		String path = request.requestPath().pathWithinApplication().value().substring(base.length());
		return new Question(request.method().name(), path, request.headers()::firstHeader, body, () -> token(request));
	}

	private static AccessReport.@Nullable Token token(ServerRequest request) {
		Object attribute = request.exchange().getAttribute(TOKEN);
		return (attribute != null) ? SecurityToken.read(attribute) : null;
	}

	private static Mono<ServerResponse> respond(Answer answer) {
		return ServerResponse.status(answer.status())
			.headers((headers) -> answer.headers().forEach(headers::set))
			.bodyValue(answer.body().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Loaded only where there is Spring Security.
	 */
	private static final class SecurityToken {

		static AccessReport.@Nullable Token read(Object attribute) {
			return ((Mono<?>) attribute).cast(CsrfToken.class)
				.map((token) -> new AccessReport.Token(token.getHeaderName(), token.getToken()))
				.block();
		}

	}

}
