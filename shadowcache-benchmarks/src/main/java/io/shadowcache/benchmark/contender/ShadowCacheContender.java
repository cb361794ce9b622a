package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hits in ShadowCache through the annotated proxy: remote, and in the memory of the
 * process.
 */
public final class ShadowCacheContender implements Contender {

	private final ConfigurableApplicationContext application;

	private final CachedRows rows;

	/**
	 * Starts an application.
	 * @param settings where Redis is, and properties of the application
	 */
	public ShadowCacheContender(Settings settings) {
		this.application = ShadowApplication.start(settings, CachedRows.class);
		this.rows = this.application.getBean(CachedRows.class);
	}

	@Override
	public Callable<?> task(String name) {
		return switch (name) {
			case "list" -> () -> this.rows.list(1);
			case "row" -> () -> this.rows.row(1);
			case "push:list" -> () -> this.rows.pushList(1);
			case "push:row" -> () -> this.rows.pushRow(1);
			case "validated:list" -> () -> this.rows.validatedList(1);
			case "validated:row" -> () -> this.rows.validatedRow(1);
			default -> Contender.super.task(name);
		};
	}

	@Override
	public void close() {
		this.application.close();
	}

}
