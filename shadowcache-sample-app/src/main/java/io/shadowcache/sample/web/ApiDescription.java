package io.shadowcache.sample.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Swagger UI says above the endpoints.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	@Bean
	OpenAPI openApi() {
		return new OpenAPI().addServersItem(new Server().url("/").description("this sample"))
			.info(new Info().title("ShadowCache sample")
				.version("1")
				.description("Ask twice: the header X-ShadowCache says miss, then hit. Change something, and the next "
						+ "answer is the changed one."));
	}

}
