package dev.renewal.examples.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in OpenAPI with which problem details each request may be refused. */
@Component
class DescribedRefusals implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    private static final String SCHEMA = """
            {
              "type": "object",
              "required": ["title", "status", "code"],
              "properties": {
                "type": {"type": "string", "description": "A URN of the code."},
                "title": {"type": "string"},
                "status": {"type": "integer", "format": "int32"},
                "detail": {"type": "string"},
                "instance": {"type": "string"},
                "code": {"type": "string", "description": "What a program reads; it stays the same."},
                "field": {"type": "string", "description": "What of the request cannot be used."},
                "found": {"type": "string"},
                "wanted": {"type": "string"},
                "findings": {
                  "type": "array",
                  "description": "All that is wrong with the statements of a tenant.",
                  "items": {"type": "object"}
                }
              }
            }
            """;

    @Override
    public void customise(OpenAPI api) {
        try {
            api.getComponents().addSchemas(PROBLEM, Json31.mapper().readValue(SCHEMA, JsonSchema.class));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
        Content problem = new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new JsonSchema().$ref(PROBLEM)));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    for (HttpStatus status : refusals(path, method, operation)) {
                        operation
                                .getResponses()
                                .addApiResponse(
                                        Integer.toString(status.value()),
                                        new ApiResponse()
                                                .description(status.getReasonPhrase())
                                                .content(problem));
                    }
                }));
    }

    private static List<HttpStatus> refusals(String path, HttpMethod method, Operation operation) {
        boolean hasBody = operation.getRequestBody() != null;
        boolean byAddress = path.startsWith(CalendarController.ADDRESS);
        List<HttpStatus> all = new ArrayList<>();
        if (!byAddress) {
            all.addAll(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN));
            boolean says = hasBody || operation.getParameters() != null;
            if (says && !path.startsWith(RulesController.FACTS)) {
                all.add(HttpStatus.BAD_REQUEST);
            }
        }
        boolean makesHolder = method == HttpMethod.PUT && path.equals(HolderController.HOLDER);
        if (path.contains("{") && !makesHolder) {
            all.add(HttpStatus.NOT_FOUND);
        }
        if (hasBody) {
            all.addAll(List.of(
                    HttpStatus.LENGTH_REQUIRED, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
            if (method == HttpMethod.POST) {
                all.add(HttpStatus.CONFLICT);
            }
        }
        if (path.equals(RulesController.RELOAD)) {
            all.add(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        all.add(HttpStatus.TOO_MANY_REQUESTS);
        return all;
    }
}
