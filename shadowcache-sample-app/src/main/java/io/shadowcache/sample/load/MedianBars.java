package io.shadowcache.sample.load;

import java.awt.Font;
import java.util.EnumSet;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The median of each kind of read.
 */
final class MedianBars {

	private static final double MEDIAN = 50;

	private final Comparison comparison;

	MedianBars(Comparison comparison) {
		this.comparison = comparison;
	}

	JFreeChart chart() {
		DefaultCategoryDataset medians = new DefaultCategoryDataset();
		add(medians, this.comparison.uncached());
		add(medians, this.comparison.cached());
		BarRenderer renderer = new BarRenderer();
		renderer.setSeriesPaint(0, ChartStyle.UNCACHED);
		renderer.setSeriesPaint(1, ChartStyle.CACHED);
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setShadowVisible(false);
		renderer.setBase(0.01);
		renderer.setItemMargin(0.05);
		renderer.setDefaultItemLabelsVisible(true);
		renderer.setDefaultItemLabelFont(ChartStyle.font(Font.BOLD, 16));
		renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", ChartStyle.millis()));
		CategoryAxis kinds = new CategoryAxis();
		ChartStyle.plain(kinds);
		CategoryPlot plot = new CategoryPlot(medians, kinds, ChartStyle.millisAxis(), renderer);
		plot.setRangeGridlinePaint(ChartStyle.GRID);
		return ChartStyle.chart("Median by kind of read", "misses included", plot);
	}

	private void add(DefaultCategoryDataset medians, Measurement measurement) {
		for (CallKind kind : this.comparison.readingKinds()) {
			medians.addValue(measurement.latencies().of(EnumSet.of(kind)).millis(MEDIAN), measurement.name(),
					Mix.name(kind) + ", " + kind.tables());
		}
	}

}
