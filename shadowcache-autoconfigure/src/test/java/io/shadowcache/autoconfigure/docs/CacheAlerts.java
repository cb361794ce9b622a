package io.shadowcache.autoconfigure.docs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.shadowcache.spring.event.ShadowCacheEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The example of the page about events.
 */
@Component
public class CacheAlerts {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	public List<String> lines() {
		return this.lines;
	}

	// tag::events[]
	@EventListener
	void on(ShadowCacheEvent.Invalidated event) {
		this.lines.add("written: " + event.tables());
	}

	@EventListener
	void on(ShadowCacheEvent.BreakerOpened event) {
		this.lines.add("without the cache's store: " + event.failure());
	}
	// end::events[]

}
