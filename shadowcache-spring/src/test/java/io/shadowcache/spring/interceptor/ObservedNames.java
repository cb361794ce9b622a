package io.shadowcache.spring.interceptor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Keeps the names of observations that have ended.
 */
final class ObservedNames implements ObservationHandler<Observation.Context> {

	private final List<String> names = new CopyOnWriteArrayList<>();

	List<String> drain() {
		List<String> all = List.copyOf(this.names);
		this.names.clear();
		return all;
	}

	@Override
	public void onStop(Observation.Context context) {
		this.names.add(context.getName());
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

}
