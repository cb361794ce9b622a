package io.shadowcache.sample.load;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The latency of all reads by percentile. The axis of percentiles gives each further nine
 * the same room, as HdrHistogram's own plots do.
 */
final class PercentileCurves {

	private static final double NINES = 3;

	private static final double STEP = 0.01;

	private static final double PERCENT = 100;

	private static final float WIDTH = 4;

	private final Comparison comparison;

	PercentileCurves(Comparison comparison) {
		this.comparison = comparison;
	}

	JFreeChart chart() {
		XYSeriesCollection curves = new XYSeriesCollection();
		curves.addSeries(curve(this.comparison.uncached()));
		curves.addSeries(curve(this.comparison.cached()));
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		renderer.setSeriesPaint(0, ChartStyle.UNCACHED);
		renderer.setSeriesPaint(1, ChartStyle.CACHED);
		renderer.setDefaultStroke(new BasicStroke(WIDTH));
		renderer.setAutoPopulateSeriesStroke(false);
		XYPlot plot = new XYPlot(curves, percentiles(), ChartStyle.millisAxis(DatasetUtils.findRangeBounds(curves)),
				renderer);
		plot.setDomainGridlinePaint(ChartStyle.GRID);
		plot.setRangeGridlinePaint(ChartStyle.GRID);
		return ChartStyle.chart("Reads with and without the cache", this.comparison.setup(), plot);
	}

	private XYSeries curve(Measurement measurement) {
		Latencies.Summary summary = measurement.latencies().of(this.comparison.readingKinds());
		XYSeries curve = new XYSeries("%s (%.0f %% hits)".formatted(measurement.name(), PERCENT * summary.hitRatio()));
		for (double nines = 0; nines <= NINES + STEP / 2; nines += STEP) {
			curve.add(nines, Math.max(summary.millis(percentile(nines)), ChartStyle.LEAST_MILLIS));
		}
		return curve;
	}

	private static double percentile(double nines) {
		return PERCENT * (1 - Math.pow(10, -nines));
	}

	private static NumberAxis percentiles() {
		NumberAxis axis = new NumberAxis("Share of reads that were at least as fast");
		axis.setRange(0, NINES);
		axis.setTickUnit(new NumberTickUnit(1));
		axis.setNumberFormatOverride(new PercentileFormat());
		ChartStyle.plain(axis);
		return axis;
	}

	/**
	 * Writes a number of nines as a percentage.
	 */
	private static final class PercentileFormat extends NumberFormat {

		@Override
		public StringBuffer format(double nines, StringBuffer buffer, FieldPosition position) {
			return buffer.append(new DecimalFormat("0.#").format(percentile(nines))).append(" %");
		}

		@Override
		public StringBuffer format(long nines, StringBuffer buffer, FieldPosition position) {
			return format((double) nines, buffer, position);
		}

		@Override
		public Number parse(String text, ParsePosition position) {
			throw new UnsupportedOperationException("Only writes");
		}

	}

}
