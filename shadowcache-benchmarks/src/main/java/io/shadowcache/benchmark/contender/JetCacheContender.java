package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Hits in JetCache: remote, and in the memory of the process.
 */
public final class JetCacheContender implements Contender {

	private final AnnotationConfigApplicationContext context;

	private final JetCacheRows rows;

	/**
	 * Starts a context.
	 * @param settings where Redis is, and {@code codec}
	 */
	public JetCacheContender(Settings settings) {
		this.context = JetCacheContext.start(settings);
		this.rows = this.context.getBean(JetCacheRows.class);
	}

	@Override
	public Callable<?> task(String name) {
		return switch (name) {
			case "list" -> () -> this.rows.list(1);
			case "row" -> () -> this.rows.row(1);
			case "both:row" -> () -> this.rows.both(1);
			default -> Contender.super.task(name);
		};
	}

	@Override
	public void close() {
		this.context.close();
	}

}
