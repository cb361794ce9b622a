package io.shadowcache.sample.load;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.jfree.chart.JFreeChart;

/**
 * A picture of a comparison: latency by percentile on the left, medians by kind of call
 * on the right.
 */
final class LatencyChart {

	private static final int WIDTH = 1600;

	private static final int HEIGHT = 720;

	private static final int CURVES = 960;

	private final Comparison comparison;

	LatencyChart(Comparison comparison) {
		this.comparison = comparison;
	}

	/**
	 * Writes the picture in the format PNG.
	 * @throws IOException if the file cannot be written
	 */
	void write(Path file) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, WIDTH, HEIGHT);
			draw(new PercentileCurves(this.comparison).chart(), graphics, 0, CURVES);
			draw(new MedianBars(this.comparison).chart(), graphics, CURVES, WIDTH - CURVES);
		}
		finally {
			graphics.dispose();
		}
		ImageIO.write(image, "png", file.toFile());
	}

	private static void draw(JFreeChart chart, Graphics2D graphics, int left, int width) {
		chart.draw(graphics, new Rectangle2D.Double(left, 0, width, HEIGHT));
	}

}
