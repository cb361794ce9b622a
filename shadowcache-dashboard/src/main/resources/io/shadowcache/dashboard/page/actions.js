import { byId, el } from './dom.js';

const TOAST_MILLIS = 6000;

/**
 * What an operator may do, after a confirmation.
 */
export class Actions {

	/** Whether the application and its security allow actions to whoever looks at the page. */
	allowed = false;

	constructor(onDone) {
		this.onDone = onDone;
		this.dialog = byId('confirm');
		byId('confirm-no').addEventListener('click', () => this.dialog.close());
		byId('confirm-yes').addEventListener('click', () => this.#run());
	}

	/** Asks once. What the application's security refuses is not offered. */
	async ask() {
		const access = await (await fetch('access')).json();
		if (access.actions) {
			this.allowed = (await this.#send('check', undefined, access)).ok;
		}
	}

	evict(query) {
		this.#confirm({
			action: 'evict', order: { name: query }, button: 'Evict', title: `Evict ${query}?`,
			text: 'All its entries become stale, on all instances. The next calls go to the database.',
			done: `Entries of ${query} are evicted`,
		});
	}

	invalidate(table) {
		this.#confirm({
			action: 'invalidate', order: { name: table }, button: 'Invalidate', title: `Invalidate ${table}?`,
			text: 'Entries of all queries that read it become stale, on all instances, as if it had been written.',
			done: `Table ${table} is invalidated`,
		});
	}

	switchQuery(query, enabled) {
		this.#confirm(enabled ? {
			action: 'switch', order: { name: query, enabled }, button: 'Switch on', title: `Switch ${query} on?`,
			text: 'It uses the cache again, on this instance.', done: `${query} is switched on`,
		} : {
			action: 'switch', order: { name: query, enabled }, button: 'Switch off', title: `Switch ${query} off?`,
			text: 'All its calls go to the database, on this instance, until it is switched on again or the instance restarts.',
			done: `${query} is switched off`,
		});
	}

	#confirm(step) {
		this.step = step;
		byId('confirm-title').textContent = step.title;
		byId('confirm-text').textContent = step.text;
		byId('confirm-yes').textContent = step.button;
		byId('confirm-yes').disabled = false;
		byId('confirm-error').hidden = true;
		this.dialog.showModal();
	}

	async #run() {
		const { action, order, done } = this.step;
		byId('confirm-yes').disabled = true;
		try {
			const response = await this.#send(action, order, await (await fetch('access')).json());
			const body = await response.json().catch(() => ({}));
			if (!response.ok) {
				throw new Error(body.detail ?? `The application refuses with status ${response.status}`);
			}
			this.dialog.close();
			toast(body.outcome === 'PENDING' ? 'The store does not answer: it will be done as soon as it does' : done);
			this.onDone();
		}
		catch (failure) {
			byId('confirm-error').textContent = failure instanceof TypeError ? 'The application does not answer' : failure.message;
			byId('confirm-error').hidden = false;
			byId('confirm-yes').disabled = false;
		}
	}

	#send(action, order, access) {
		const headers = { 'Content-Type': 'application/json', 'X-ShadowCache-Dashboard': '1' };
		if (access.token) {
			headers[access.token.header] = access.token.value;
		}
		return fetch('actions/' + action, { method: 'POST', headers, body: JSON.stringify(order ?? {}) });
	}

}

function toast(text) {
	const node = el('p.toast', {}, text);
	byId('toasts').append(node);
	setTimeout(() => node.remove(), TOAST_MILLIS);
}
