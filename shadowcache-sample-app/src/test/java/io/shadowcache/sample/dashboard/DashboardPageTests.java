package io.shadowcache.sample.dashboard;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.shadowcache.dashboard.browser.Chromium;
import io.shadowcache.dashboard.browser.Tab;
import io.shadowcache.sample.SampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the dashboard of the sample in a real browser.
 */
@SampleTest
class DashboardPageTests {

	private static final double LOAD_BUDGET_MILLIS = 1000;

	/** How much slower than a quiet one the machine of a build may be. */
	private static final int PATIENCE = 10;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	private Visitors visitors;

	@BeforeAll
	static void startBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void connect() {
		this.visitors = new Visitors("http://127.0.0.1:" + this.port);
	}

	@Test
	void aRequestToTheApplicationIsSeenWithoutReload() {
		try (Tab tab = open(new NewContextOptions())) {
			Page page = tab.page();
			PlaywrightAssertions.assertThat(page.locator("#live-text")).hasText("Live");
			page.evaluate("window.notReloaded = true");
			page.locator("#filter").fill("AirlineRepository");
			int before = requests(page);
			this.visitors.get("/api/airlines/7");
			this.visitors.get("/api/airlines/7");
			page.waitForCondition(() -> requests(page) >= before + 2);
			this.visitors.write("/api/airlines/7");
			PlaywrightAssertions.assertThat(page.locator("#events")).containsText("Table invalidated airline");
			assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
			assertThat(tab.errors()).isEmpty();
		}
	}

	@Test
	void theDescriptionOfTheApiDoesNotListIt() {
		assertThat(this.visitors.get("/v3/api-docs")).contains("/api/airlines").doesNotContain("/shadowcache");
	}

	@Test
	void theFirstFiguresAreThereWithinTheBudget() {
		try (Tab warmUp = open(new NewContextOptions()); Tab tab = open(new NewContextOptions())) {
			for (Tab one : List.of(warmUp, tab)) {
				PlaywrightAssertions.assertThat(one.page().locator("#queries tbody tr").first()).isVisible();
			}
			double millis = ((Number) tab.page().evaluate("performance.getEntriesByName('figures')[0].startTime"))
				.doubleValue();
			System.out.printf("First figures of the dashboard after %.0f ms%n", millis);
			assertThat(millis).isLessThan(PATIENCE * LOAD_BUDGET_MILLIS);
		}
	}

	@Test
	void aServerThatDoesNotAnswerIsToldAndAskedAgain() {
		try (Tab tab = open(new NewContextOptions())) {
			Page page = tab.page();
			PlaywrightAssertions.assertThat(page.locator("#live-text")).hasText("Live");
			tab.silence("**/state");
			PlaywrightAssertions.assertThat(page.locator("#banner")).containsText("does not answer");
			PlaywrightAssertions.assertThat(page.locator("#live-text")).hasText("No answer");
			page.unroute("**/state");
			PlaywrightAssertions.assertThat(page.locator("#live-text")).hasText("Live");
			PlaywrightAssertions.assertThat(page.locator("#banner")).isHidden();
		}
	}

	@Test
	void nothingIsAskedWhileThePageIsHidden() {
		try (Tab tab = open(new NewContextOptions())) {
			Page page = tab.page();
			PlaywrightAssertions.assertThat(page.locator("#live-text")).hasText("Live");
			page.clock().install();
			hide(page, true);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			AtomicInteger asked = new AtomicInteger();
			page.onRequest((request) -> asked.incrementAndGet());
			page.clock().runFor(10_000);
			assertThat(asked).hasValue(0);
			page.waitForRequest("**/state", () -> hide(page, false));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "DARK", "LIGHT" })
	void axeFindsNoSeriousAccessibilityFault(ColorScheme scheme) {
		for (int visit = 0; visit < 20; visit++) {
			this.visitors.visit();
		}
		try (Tab tab = open(new NewContextOptions().setColorScheme(scheme))) {
			Page page = tab.page();
			page.locator("#queries .toggle").first().click();
			page.locator("#tables .toggle").first().click();
			assertThat(seriousFaults(page)).isEmpty();
			page.locator("#queries .details button").first().click();
			assertThat(seriousFaults(page)).isEmpty();
		}
	}

	@Test
	void theThemeIsSwitchedAndRemembered() {
		try (Tab tab = open(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
			Page page = tab.page();
			assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
			page.locator("#theme").click();
			page.reload();
			assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("light");
			assertThat(tab.errors()).isEmpty();
		}
	}

	@Test
	void onAPhoneNothingIsScrolledSideways() {
		try (Tab tab = open(new NewContextOptions().setViewportSize(360, 740))) {
			Page page = tab.page();
			page.locator("#queries .toggle").first().click();
			page.locator("#tables .toggle").first().click();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
			assertThat(tab.errors()).isEmpty();
		}
	}

	private Tab open(NewContextOptions options) {
		return chromium.open("http://127.0.0.1:" + this.port + "/shadowcache", options);
	}

	private static int requests(Page page) {
		return Integer.parseInt(page.locator("#queries tbody .first").first().innerText().replaceAll("\\D", ""));
	}

	private static void hide(Page page, boolean hidden) {
		page.evaluate("(hidden) => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
				+ " document.dispatchEvent(new Event('visibilitychange')); }", hidden);
	}

	private static List<String> seriousFaults(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map(Rule::toString)
			.toList();
	}

}
