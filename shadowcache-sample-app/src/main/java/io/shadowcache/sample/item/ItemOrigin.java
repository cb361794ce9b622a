package io.shadowcache.sample.item;

import java.time.Duration;

import io.shadowcache.sample.SampleProperties;

import org.springframework.stereotype.Component;

/**
 * A service far away that has a value for each key and takes its time.
 */
@Component
class ItemOrigin {

	private final Duration latency;

	ItemOrigin(SampleProperties properties) {
		this.latency = properties.items().originLatency();
	}

	String fetch(String key) throws InterruptedException {
		Thread.sleep(this.latency.toMillis());
		return "value-for-" + key;
	}

}
