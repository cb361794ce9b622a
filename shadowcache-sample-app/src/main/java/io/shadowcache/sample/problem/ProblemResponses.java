package io.shadowcache.sample.problem;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the problem details that endpoints answer with: 400 wherever there is
 * something to get wrong, 415 for bodies, and what {@link Problems} names.
 */
@Component
class ProblemResponses implements OperationCustomizer, OpenApiCustomizer {

	private static final String SCHEMA = "ProblemDetail";

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		for (HttpStatus status : statuses(operation, handler)) {
			operation.getResponses().addApiResponse(String.valueOf(status.value()), response(status));
		}
		return operation;
	}

	@Override
	public void customise(OpenAPI api) {
		JsonSchema problem = schema("object");
		for (String text : List.of("title", "detail", "instance")) {
			problem.addProperty(text, schema("string"));
		}
		api.getComponents().addSchemas(SCHEMA, problem.addProperty("status", schema("integer")));
	}

	private static Set<HttpStatus> statuses(Operation operation, HandlerMethod handler) {
		Set<HttpStatus> statuses = EnumSet.noneOf(HttpStatus.class);
		if (handler.getMethodParameters().length > 0) {
			statuses.add(HttpStatus.BAD_REQUEST);
		}
		if (operation.getRequestBody() != null) {
			statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
		}
		Problems problems = handler.getMethodAnnotation(Problems.class);
		if (problems != null) {
			statuses.addAll(List.of(problems.value()));
		}
		return statuses;
	}

	private static ApiResponse response(HttpStatus status) {
		String description = switch (status) {
			case BAD_REQUEST -> "Something is malformed or left out";
			case NOT_FOUND -> "There is none with this id";
			case CONFLICT -> "Another row has a value that must be unique";
			case UNSUPPORTED_MEDIA_TYPE -> "The body is not sent as JSON";
			case UNPROCESSABLE_CONTENT -> "The data cannot take a value";
			default -> status.getReasonPhrase();
		};
		Schema<?> problem = new JsonSchema().$ref("#/components/schemas/" + SCHEMA);
		return new ApiResponse().description(description)
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(problem)));
	}

	private static JsonSchema schema(String type) {
		JsonSchema schema = new JsonSchema();
		schema.addType(type);
		return schema;
	}

}
