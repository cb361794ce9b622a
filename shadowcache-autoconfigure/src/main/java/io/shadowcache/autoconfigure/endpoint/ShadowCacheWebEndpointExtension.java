package io.shadowcache.autoconfigure.endpoint;

import java.util.function.Supplier;

import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Gives the outcomes of {@link ShadowCacheEndpoint} their HTTP status: 404 for what does
 * not exist, 400 for names that cannot exist, 202 for what will be done later, 503 when
 * the store does not answer.
 */
@EndpointWebExtension(endpoint = ShadowCacheEndpoint.class)
public final class ShadowCacheWebEndpointExtension {

	private static final int ACCEPTED = 202;

	private final ShadowCacheEndpoint delegate;

	/**
	 * Creates the extension.
	 * @param delegate the endpoint
	 */
	public ShadowCacheWebEndpointExtension(ShadowCacheEndpoint delegate) {
		this.delegate = delegate;
	}

	/**
	 * Reports about one query or table.
	 * @param kind {@code queries} or {@code tables}
	 * @param name the name
	 * @return the report, 404 or 400
	 */
	@ReadOperation
	public WebEndpointResponse<Object> reportOne(@Selector String kind, @Selector String name) {
		return respond(() -> found(this.delegate.reportOne(kind, name)));
	}

	/**
	 * Evicts the entries of one query, what depends on one table, or one entry.
	 * @param kind {@code queries}, {@code tables} or {@code keys}
	 * @param name the name of the query or table, or the hash of the entry
	 * @return 204, 202, 404, 400 or 503
	 */
	@DeleteOperation
	public WebEndpointResponse<Object> evict(@Selector String kind, @Selector String name) {
		return respond(() -> switch (this.delegate.evict(kind, name)) {
			case DONE -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NO_CONTENT);
			case PENDING -> new WebEndpointResponse<>(EvictionOutcome.PENDING, ACCEPTED);
			case UNKNOWN -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
		});
	}

	/**
	 * Switches a query off or on, on this instance, until it restarts.
	 * @param kind {@code queries}
	 * @param name the name of the query
	 * @param enabled whether it may use the cache
	 * @return the query, or 404
	 */
	@WriteOperation
	public WebEndpointResponse<Object> configure(@Selector String kind, @Selector String name, boolean enabled) {
		return respond(() -> found(this.delegate.configure(kind, name, enabled)));
	}

	private static WebEndpointResponse<Object> found(@Nullable Object report) {
		return (report != null) ? new WebEndpointResponse<>(report)
				: new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
	}

	private static WebEndpointResponse<Object> respond(Supplier<WebEndpointResponse<Object>> operation) {
		try {
			return operation.get();
		}
		catch (IllegalArgumentException ex) {
			return new WebEndpointResponse<>(new ProblemReport(String.valueOf(ex.getMessage())),
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		catch (StoreException ex) {
			return new WebEndpointResponse<>(new ProblemReport(String.valueOf(ex.getMessage())),
					WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
		}
	}

}
