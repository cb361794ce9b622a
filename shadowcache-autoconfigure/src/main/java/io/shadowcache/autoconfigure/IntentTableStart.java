package io.shadowcache.autoconfigure;

import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.IntentTableException;

import org.springframework.context.SmartLifecycle;

/**
 * Finds the table of intents before the cache is started, and after whatever creates
 * tables with the application.
 */
final class IntentTableStart implements SmartLifecycle {

	private final IntentTable table;

	private final ConsistencyProperties properties;

	private volatile boolean running;

	IntentTableStart(IntentTable table, ConsistencyProperties properties) {
		this.table = table;
		this.properties = properties;
	}

	@Override
	public void start() {
		try {
			if (!this.running && this.properties.usesIntents()) {
				find();
			}
		}
		catch (IntentTableException ex) {
			throw new SetupException("shadowcache.consistency.%s: %s"
				.formatted(this.properties.usesStrict() ? "level strict" : "intents", ex.getMessage()), ex.action());
		}
		this.running = true;
	}

	private void find() {
		if (this.properties.intents().create()) {
			this.table.create();
		}
		this.table.check();
	}

	@Override
	public void stop() {
		// There is nothing to give back.
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return ShadowCacheLifecycle.PHASE - 1;
	}

}
