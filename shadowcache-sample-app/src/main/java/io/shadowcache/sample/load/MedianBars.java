package io.shadowcache.sample.load;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DatasetUtils;

/**
 * The median of each kind of read.
 */
final class MedianBars {

	private static final double MEDIAN = 50;

	private static final MathContext SHOWN = new MathContext(3);

	private final Comparison comparison;

	MedianBars(Comparison comparison) {
		this.comparison = comparison;
	}

	JFreeChart chart() {
		DefaultCategoryDataset medians = new DefaultCategoryDataset();
		add(medians, this.comparison.uncached());
		add(medians, this.comparison.cached());
		LogAxis millis = ChartStyle.millisAxis(DatasetUtils.findRangeBounds(medians));
		BarRenderer renderer = new BarRenderer();
		renderer.setSeriesPaint(0, ChartStyle.UNCACHED);
		renderer.setSeriesPaint(1, ChartStyle.CACHED);
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setShadowVisible(false);
		renderer.setBase(millis.getLowerBound());
		renderer.setItemMargin(0.05);
		renderer.setDefaultItemLabelsVisible(true);
		renderer.setDefaultItemLabelFont(ChartStyle.font(Font.BOLD, 15));
		renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", ChartStyle.millis()));
		CategoryAxis kinds = new CategoryAxis();
		ChartStyle.plain(kinds);
		CategoryPlot plot = new CategoryPlot(medians, kinds, millis, renderer);
		plot.setRangeGridlinePaint(ChartStyle.GRID);
		return ChartStyle.chart("Median by kind of read", "misses included", plot);
	}

	private void add(DefaultCategoryDataset medians, Measurement measurement) {
		for (CallKind kind : this.comparison.readingKinds()) {
			double median = measurement.latencies().of(EnumSet.of(kind)).millis(MEDIAN);
			medians.addValue(new BigDecimal(median).round(SHOWN), measurement.name(),
					Mix.name(kind) + ", " + kind.tables());
		}
	}

}
