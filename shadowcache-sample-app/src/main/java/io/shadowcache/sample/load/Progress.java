package io.shadowcache.sample.load;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a measurement is, where somebody looks at a terminal.
 */
final class Progress implements AutoCloseable {

	private final @Nullable ProgressBar bar;

	private Progress(@Nullable ProgressBar bar) {
		this.bar = bar;
	}

	/**
	 * Begins to show.
	 * @param task what is done
	 * @param steps how many steps it has
	 */
	@SuppressWarnings("SystemConsoleNull") // on Java 22 to 24 a file may get the bar, too
	static Progress of(String task, int steps) {
		if (System.console() == null) {
			return new Progress(null);
		}
		return new Progress(new ProgressBarBuilder().setTaskName(task)
			.setInitialMax(steps)
			.setStyle(ProgressBarStyle.UNICODE_BLOCK)
			.setUpdateIntervalMillis(200)
			.build());
	}

	void reached(int step) {
		if (this.bar != null) {
			this.bar.stepTo(step);
		}
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

}
