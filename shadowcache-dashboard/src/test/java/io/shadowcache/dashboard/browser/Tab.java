package io.shadowcache.dashboard.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * A tab that notes what goes wrong in it.
 */
public final class Tab implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final List<String> errors = new ArrayList<>();

	Tab(BrowserContext context, String url) {
		this.context = context;
		this.page = context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.errors.add(message.text());
			}
		});
		this.page.onPageError(this.errors::add);
		this.page.navigate(url);
	}

	/**
	 * Returns the page.
	 * @return what is shown
	 */
	public Page page() {
		return this.page;
	}

	/**
	 * Returns errors and warnings of the console, and exceptions that nobody has caught.
	 * @return the texts so far
	 */
	public List<String> errors() {
		return List.copyOf(this.errors);
	}

	/**
	 * Lets the server fall silent for this tab, as far as an address is concerned.
	 * @param pattern addresses, such as {@code **}{@code /state}
	 */
	public void silence(String pattern) {
		this.page.route(pattern, Route::abort);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
