package io.shadowcache.dashboard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.shadowcache.dashboard.browser.Chromium;
import io.shadowcache.dashboard.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the page's actions in a real browser, in an application with Spring Security
 * and a context path, behind a reverse proxy with yet another path.
 */
class DashboardActionsTests {

	private static final String FIND = "ProductRepository.findById";

	private static DashboardApplication application;

	private static ReverseProxy proxy;

	private static Chromium chromium;

	@BeforeAll
	static void start() throws Exception {
		application = DashboardApplication.guarded(WebApplicationType.SERVLET, "shadowcache.dashboard.actions=true",
				"server.servlet.context-path=/shop", "server.servlet.session.cookie.path=/");
		application.products().findById(1);
		proxy = new ReverseProxy("/ops/", application.url("/shop/"));
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
		proxy.close();
		application.close();
	}

	@Test
	void anOperatorEvictsAQueryAfterConfirmingIt() {
		try (Tab tab = open("operator", "act")) {
			Page page = tab.page();
			List<String> orders = new CopyOnWriteArrayList<>();
			page.onRequest((request) -> orders.add(request.url()));
			more(page, FIND);
			button(page, "Evict entries").click();
			PlaywrightAssertions.assertThat(page.locator("#confirm")).containsText("Evict " + FIND + "?");
			button(page, "Cancel").click();
			PlaywrightAssertions.assertThat(page.locator("#confirm")).isHidden();
			assertThat(orders).noneMatch((url) -> url.endsWith("/actions/evict"));
			button(page, "Evict entries").click();
			page.locator("#confirm-yes").click();
			PlaywrightAssertions.assertThat(page.locator("#toasts")).containsText("are evicted");
			PlaywrightAssertions.assertThat(page.locator("#events")).containsText("Query evicted");
			assertThat(tab.errors()).isEmpty();
		}
	}

	@Test
	void anOperatorInvalidatesATable() {
		try (Tab tab = open("operator", "act")) {
			Page page = tab.page();
			more(page, "product");
			button(page, "Invalidate").click();
			page.locator("#confirm-yes").click();
			PlaywrightAssertions.assertThat(page.locator("#events")).containsText("Table invalidated");
			assertThat(tab.errors()).isEmpty();
		}
	}

	@Test
	void anOperatorSwitchesAQueryOffAndOn() {
		try (Tab tab = open("operator", "act")) {
			Page page = tab.page();
			more(page, FIND);
			button(page, "Switch off").click();
			page.locator("#confirm-yes").click();
			PlaywrightAssertions.assertThat(page.locator("#figure-health")).hasText("Partly off");
			button(page, "Switch on").click();
			page.locator("#confirm-yes").click();
			PlaywrightAssertions.assertThat(page.locator("#figure-health")).hasText("Healthy");
			assertThat(tab.errors()).isEmpty();
		}
	}

	@Test
	void whoMayNotActIsNotOfferedActions() {
		try (Tab tab = open("viewer", "view")) {
			Page page = tab.page();
			page.waitForResponse("**/actions/check", page::reload);
			more(page, FIND);
			PlaywrightAssertions.assertThat(page.locator("#queries .details")).containsText("Time to live");
			assertThat(button(page, "Evict entries").count()).isZero();
			assertThat(button(page, "Switch off").count()).isZero();
		}
	}

	@Test
	void anActionThatIsRefusedLaterIsTold() {
		try (Tab tab = open("operator", "act")) {
			Page page = tab.page();
			more(page, FIND);
			page.route("**/access",
					(route) -> route.fulfill(new FulfillOptions().setBody("{\"actions\":true,\"token\":null}")));
			button(page, "Evict entries").click();
			page.locator("#confirm-yes").click();
			PlaywrightAssertions.assertThat(page.locator("#confirm-error")).containsText("refuses with status");
			PlaywrightAssertions.assertThat(page.locator("#confirm-error")).isVisible();
		}
	}

	private static Tab open(String user, String password) {
		return chromium.open(proxy.url() + "shadowcache", new NewContextOptions().setHttpCredentials(user, password));
	}

	private static void more(Page page, String subject) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("More about " + subject).setExact(true)).click();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
	}

}
