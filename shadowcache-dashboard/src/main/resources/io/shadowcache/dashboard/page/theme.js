// Runs before the first paint, so that the page does not flash in the other theme.
(function () {
	const KEY = 'shadowcache-theme';

	function stored() {
		try {
			return localStorage.getItem(KEY);
		}
		catch {
			return null;
		}
	}

	const prefersLight = matchMedia('(prefers-color-scheme: light)');

	function apply() {
		document.documentElement.dataset.theme = stored() ?? (prefersLight.matches ? 'light' : 'dark');
		dispatchEvent(new Event('themechange'));
	}

	window.switchTheme = function () {
		try {
			localStorage.setItem(KEY, document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
		}
		catch {
			return;
		}
		apply();
	};
	prefersLight.addEventListener('change', apply);
	apply();
})();
