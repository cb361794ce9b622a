package io.shadowcache.dashboard.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A headless Chromium. To be used on the thread that has started it.
 */
public final class Chromium implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 30_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright) {
		this.playwright = playwright;
		this.browser = playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(ChromiumBinary.path())
				.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--no-first-run")));
	}

	/**
	 * Starts the browser that is installed; none is downloaded.
	 * @return the browser
	 * @throws IllegalStateException if there is none
	 */
	public static Chromium start() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		Playwright playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		try {
			return new Chromium(playwright);
		}
		catch (RuntimeException ex) {
			playwright.close();
			throw ex;
		}
	}

	/**
	 * Opens a tab of a fresh profile.
	 * @param url the address to open
	 * @param options such as the size of the window
	 * @return the tab
	 */
	public Tab open(String url, NewContextOptions options) {
		return new Tab(this.browser.newContext(options), url);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
