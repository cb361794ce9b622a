package io.shadowcache.sample.dashboard;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.shadowcache.dashboard.browser.Chromium;
import io.shadowcache.dashboard.browser.Tab;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Makes the pictures of the dashboard in {@code docs/images}, after two minutes of
 * traffic. Runs only when it is asked for by its name.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "sample.data.flights=5000", "shadowcache.queries.AirlineRepository.findById.near=push" })
class DashboardScreenshots {

	private static final Path IMAGES = Path.of("../docs/images");

	private static final Duration TRAFFIC = Duration.ofMinutes(2);

	@LocalServerPort
	private int port;

	@Test
	void darkLightAndPhone() {
		String url = "http://127.0.0.1:" + this.port;
		try (Chromium chromium = Chromium.start();
				Tab dark = chromium.open(url + "/shadowcache", window(ColorScheme.DARK, 1280, 800));
				Tab light = chromium.open(url + "/shadowcache", window(ColorScheme.LIGHT, 1280, 800));
				Tab phone = chromium.open(url + "/shadowcache", window(ColorScheme.DARK, 360, 740))) {
			Visitors visitors = new Visitors(url);
			Instant end = Instant.now().plus(TRAFFIC);
			while (Instant.now().isBefore(end)) {
				visitors.visit();
			}
			shoot(dark, "dashboard-dark.png", true);
			shoot(light, "dashboard-light.png", true);
			shoot(phone, "dashboard-phone.png", false);
		}
	}

	private static NewContextOptions window(ColorScheme scheme, int width, int height) {
		return new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height);
	}

	private static void shoot(Tab tab, String name, boolean whole) {
		tab.page().screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name)).setFullPage(whole));
	}

}
