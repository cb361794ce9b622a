package io.shadowcache.sample.dashboard;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.shadowcache.dashboard.browser.Chromium;
import io.shadowcache.dashboard.browser.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Makes the pictures of the dashboard and of Swagger UI in {@code docs/images}, the
 * former after so much traffic that there is advice. Runs only when it is asked for by
 * its name.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "sample.data.flights=5000", "shadowcache.queries.AirlineRepository.findById.near=push" })
class DashboardScreenshots {

	private static final Path IMAGES = Path.of("../docs/images");

	private static final Duration TRAFFIC = Duration.ofSeconds(Integer.getInteger("screenshots.seconds", 420));

	private final ExecutorService threads = Executors.newSingleThreadExecutor();

	@LocalServerPort
	private int port;

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void darkLightAndPhone() {
		String url = "http://127.0.0.1:" + this.port + "/shadowcache";
		try (Chromium chromium = Chromium.start();
				Tab dark = chromium.open(url, window(ColorScheme.DARK, 1280, 800));
				Tab light = chromium.open(url, window(ColorScheme.LIGHT, 1280, 800));
				Tab phone = chromium.open(url, window(ColorScheme.DARK, 360, 740))) {
			Visitors visitors = new Visitors("http://127.0.0.1:" + this.port);
			Instant end = Instant.now().plus(TRAFFIC);
			while (Instant.now().isBefore(end)) {
				visitors.visit();
			}
			Future<?> others = this.threads.submit(() -> visitUntilInterrupted(visitors));
			shoot(dark.page(), light.page(), phone.page());
			others.cancel(true);
		}
	}

	private static void shoot(Page dark, Page light, Page phone) {
		openAdvice(dark);
		shoot(dark, "dashboard-dark.png", true);
		shoot(light, "dashboard-light.png", true);
		shoot(phone, "dashboard-phone.png", false);
		openAdvice(phone);
		shoot(phone, "dashboard-phone-advice.png", false);
		phone.locator("#misses").scrollIntoViewIfNeeded();
		shoot(phone, "dashboard-phone-misses.png", false);
	}

	private static void visitUntilInterrupted(Visitors visitors) {
		while (!Thread.currentThread().isInterrupted()) {
			visitors.visit();
		}
	}

	@Test
	void swaggerUi() {
		try (Chromium chromium = Chromium.start();
				Tab tab = chromium.open("http://127.0.0.1:" + this.port + "/docs",
						window(ColorScheme.LIGHT, 1280, 1905))) {
			Page page = tab.page();
			page.locator(".opblock-summary-path[data-path='/items/{key}']").click();
			Locator operation = page.locator(".opblock.is-open");
			operation.locator(".try-out__btn").click();
			operation.locator("input[placeholder='key']").fill("foo");
			for (int call = 0; call < 2; call++) {
				operation.locator(".execute").click();
				PlaywrightAssertions.assertThat(operation.locator(".live-responses-table"))
					.containsText((call == 0) ? "origin" : "cache");
			}
			page.evaluate("window.scrollTo(0, 0)");
			shoot(page, "swagger-ui.png", false);
		}
	}

	/**
	 * Opens the first query that there is something to say about.
	 */
	private static void openAdvice(Page page) {
		Locator advised = page.locator("#queries tr", new Page.LocatorOptions().setHasText("advice"));
		((advised.count() > 0) ? advised : page.locator("#queries tr")).locator(".toggle").first().click();
	}

	private static NewContextOptions window(ColorScheme scheme, int width, int height) {
		return new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height);
	}

	private static void shoot(Page page, String name, boolean whole) {
		page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name)).setFullPage(whole));
	}

}
