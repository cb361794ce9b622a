package io.shadowcache.sample.load;

import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * How charts look.
 */
final class ChartStyle {

	static final Color UNCACHED = new Color(0xD9, 0x5F, 0x02);

	static final Color CACHED = new Color(0x1B, 0x7F, 0x79);

	static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

	/** What charts show of calls that took less. */
	static final double LEAST_MILLIS = 0.01;

	/** Free above the greatest value, as a part of a power of ten. */
	private static final double ROOM = 0.05;

	private static final Color INK = new Color(0x33, 0x33, 0x33);

	private ChartStyle() {
	}

	static DecimalFormat millis() {
		return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
	}

	static Font font(int style, int size) {
		return new Font(Font.SANS_SERIF, style, size);
	}

	/**
	 * Returns an axis of milliseconds that begins and ends at powers of ten, and has
	 * ticks at these.
	 * @param values what the axis has room for
	 */
	static LogAxis millisAxis(Range values) {
		double least = Math.floor(Math.log10(Math.max(values.getLowerBound(), LEAST_MILLIS)));
		double greatest = Math.ceil(Math.log10(Math.max(values.getUpperBound(), LEAST_MILLIS)) + ROOM);
		LogAxis axis = new LogAxis("Latency in ms (logarithmic)");
		axis.setBase(10);
		axis.setTickUnit(new NumberTickUnit(1));
		axis.setNumberFormatOverride(millis());
		axis.setRange(Math.pow(10, least), Math.pow(10, greatest));
		plain(axis);
		return axis;
	}

	static void plain(Axis axis) {
		axis.setLabelFont(font(Font.PLAIN, 17));
		axis.setTickLabelFont(font(Font.PLAIN, 16));
		axis.setLabelPaint(INK);
		axis.setTickLabelPaint(INK);
	}

	/**
	 * Makes a chart of a plot.
	 */
	static JFreeChart chart(String title, String subtitle, Plot plot) {
		plot.setBackgroundPaint(Color.WHITE);
		plot.setOutlineVisible(false);
		JFreeChart chart = new JFreeChart(title, font(Font.BOLD, 24), plot, true);
		chart.setBackgroundPaint(Color.WHITE);
		chart.setAntiAlias(true);
		chart.getTitle().setPaint(INK);
		TextTitle setup = new TextTitle(subtitle, font(Font.PLAIN, 15));
		setup.setPadding(new RectangleInsets(4, 0, 14, 0));
		chart.addSubtitle(setup);
		LegendTitle legend = chart.getLegend();
		legend.setItemFont(font(Font.PLAIN, 17));
		legend.setFrame(BlockBorder.NONE);
		chart.setPadding(new RectangleInsets(12, 12, 12, 40));
		return chart;
	}

}
