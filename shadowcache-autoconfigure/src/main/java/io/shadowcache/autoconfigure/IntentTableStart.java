package io.shadowcache.autoconfigure;

import java.util.Map;

import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.IntentTableException;

import org.springframework.context.SmartLifecycle;

/**
 * Finds the tables of intents before the cache is started, and after whatever creates
 * tables with the application.
 */
final class IntentTableStart implements SmartLifecycle {

	private final Map<String, IntentTable> tables;

	private final ConsistencyProperties properties;

	private volatile boolean running;

	/**
	 * Makes it.
	 * @param tables the tables, each by what begins a message about it
	 */
	IntentTableStart(Map<String, IntentTable> tables, ConsistencyProperties properties) {
		this.tables = tables;
		this.properties = properties;
	}

	@Override
	public void start() {
		if (!this.running && this.properties.usesIntents()) {
			this.tables.forEach(this::find);
		}
		this.running = true;
	}

	private void find(String where, IntentTable table) {
		try {
			if (this.properties.intents().create()) {
				table.create();
			}
			table.check();
		}
		catch (IntentTableException ex) {
			throw new SetupException(
					"shadowcache.consistency.%s: %s%s"
						.formatted(this.properties.usesStrict() ? "level strict" : "intents", where, ex.getMessage()),
					ex.action());
		}
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
