package io.shadowcache.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the dashboard by Spring MVC.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
class ServletDashboardConfiguration {

	private static final String TOKEN = "org.springframework.security.web.csrf.CsrfToken";

	@Bean
	RouterFunction<ServerResponse> shadowCacheDashboardRoutes(Dashboard dashboard, DashboardProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.path() + "/**"),
				(request) -> respond(dashboard.answer(question(request, properties.path()))));
	}

	private static Question question(ServerRequest request, String base) throws IOException {
		HttpServletRequest servlet = request.servletRequest();
		String path = request.requestPath().pathWithinApplication().value().substring(base.length());
		String body = new String(servlet.getInputStream().readNBytes(Question.MAX_BODY), StandardCharsets.UTF_8);
		return new Question(request.method().name(), path, servlet::getHeader, body, () -> token(servlet));
	}

	private static AccessReport.@Nullable Token token(HttpServletRequest request) {
		Object attribute = request.getAttribute(TOKEN);
		return (attribute != null) ? SecurityToken.read(attribute) : null;
	}

	private static ServerResponse respond(Answer answer) {
		return ServerResponse.status(answer.status())
			.headers((headers) -> answer.headers().forEach(headers::set))
			.build((request, response) -> {
				response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
				return null;
			});
	}

	/**
	 * Loaded only where there is Spring Security.
	 */
	private static final class SecurityToken {

		static AccessReport.Token read(Object attribute) {
			CsrfToken token = (CsrfToken) attribute;
			return new AccessReport.Token(token.getHeaderName(), token.getToken());
		}

	}

}
