package io.shadowcache.autoconfigure.docs;

import io.shadowcache.key.KeyContributor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The example of several tenants.
 */
// tag::tenants[]
@Component
public class Tenants implements KeyContributor {

	private final ThreadLocal<String> current = new ThreadLocal<>();

	@Override
	public String name() {
		return "tenant";
	}

	@Override
	public @Nullable String current() {
		return this.current.get();
	}

	@Override
	public boolean appliesTo(String query) {
		return !query.startsWith("CountryRepository.");
	}

	public void run(String tenant, Runnable action) {
		this.current.set(tenant);
		try {
			action.run();
		}
		finally {
			this.current.remove();
		}
	}

}
// end::tenants[]
