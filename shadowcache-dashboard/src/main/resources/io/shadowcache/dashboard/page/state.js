const INTERVAL_MILLIS = 1000;

const TIMEOUT_MILLIS = 5000;

/**
 * Asks for the state each second, while the page can be seen and is not paused.
 */
export class Polling {

	#timer = null;

	#asking = false;

	paused = false;

	constructor(onState, onFailure) {
		this.onState = onState;
		this.onFailure = onFailure;
		document.addEventListener('visibilitychange', () => this.#visibilityChanged());
	}

	start() {
		this.#ask();
	}

	pause(paused) {
		this.paused = paused;
		if (!paused) {
			this.#ask();
		}
	}

	/** Asks at once, such as after an action. */
	now() {
		this.#ask();
	}

	#visibilityChanged() {
		if (!document.hidden) {
			this.#ask();
		}
	}

	async #ask() {
		clearTimeout(this.#timer);
		if (this.#asking) {
			return;
		}
		this.#asking = true;
		const begin = performance.now();
		try {
			const response = await fetch('state', { signal: AbortSignal.timeout(TIMEOUT_MILLIS), headers: { Accept: 'application/json' } });
			if (!response.ok) {
				throw new Error(response.status === 401 || response.status === 403 || response.redirected
					? 'You are not signed in any more' : `The application answers with status ${response.status}`);
			}
			this.onState(await response.json());
		}
		catch (failure) {
			this.onFailure(reason(failure));
		}
		finally {
			this.#asking = false;
			if (!this.paused && !document.hidden) {
				this.#timer = setTimeout(() => this.#ask(), Math.max(100, INTERVAL_MILLIS - (performance.now() - begin)));
			}
		}
	}

}

function reason(failure) {
	if (failure instanceof SyntaxError) {
		return 'Something else than the application answers; you may not be signed in any more';
	}
	return failure instanceof TypeError || failure.name === 'TimeoutError' ? 'The application does not answer' : failure.message;
}
