import { byId, el, setText } from './dom.js';
import { hitRatio, mean, total } from './figures.js';
import { count, millis, NONE, percent, plural, rate, seconds } from './format.js';

/** The line of key figures. */
export class Summary {

	constructor() {
		this.cards = Object.fromEntries([['ratio', 'Hit ratio'], ['requests', 'Requests'], ['saved', 'Database time saved'],
			['latency', 'Mean time of a hit'], ['health', 'State']].map(([id, title]) => [id, card(id, title)]));
		byId('figures').append(...Object.values(this.cards).map(({ node }) => node));
		this.cards.saved.node.title = 'An estimate: each hit has spared a load of mean length, and has cost its own time';
	}

	show(history) {
		const start = total(history.queries('start'));
		const minute = total(history.queries('minute'));
		const now = total(history.queries('rate'));
		const recent = minute.requests > 0 ? minute : start;
		this.#set('ratio', percent(hitRatio(recent)), `${percent(hitRatio(start))} since start`);
		this.#set('requests', rate(now.requests / history.seconds('rate')) + '\u202f/s',
			`${count(start.requests)} since start`);
		this.#set('saved', start.requests > 0 ? seconds(start.saved / 1000) : NONE,
			`${millis(now.saved / history.seconds('rate'))} each second`);
		this.#set('latency', millis(mean(recent.hits)), `a load takes ${millis(mean(start.loads))}`);
		this.#health(history.latest.report);
	}

	#health(report) {
		const { state, text, detail } = health(report);
		this.#set('health', text, detail);
		this.cards.health.node.dataset.state = state;
	}

	#set(id, value, detail) {
		setText(this.cards[id].value, value);
		setText(this.cards[id].detail, detail);
	}

}

function card(id, title) {
	const value = el('p.figure-value', { id: 'figure-' + id }, NONE);
	const detail = el('p.figure-detail', {}, '\u00a0');
	return { node: el('div.card.figure', {}, el('h2', {}, title), value, detail), value, detail };
}

/** The worst thing that is the case. */
export function health({ store, pendingInvalidations, distrustedTables, queries }) {
	const connection = store.connection;
	if (store.breakerOpen) {
		return { state: 'bad', text: 'Breaker open', detail: 'queries go to the database' };
	}
	if (!connection.connected) {
		return { state: 'bad', text: 'No connection', detail: 'queries go to the database' };
	}
	if (store.recovering) {
		return { state: 'bad', text: 'Recovering', detail: 'queries go to the database' };
	}
	if (distrustedTables.length > 0) {
		return { state: 'bad', text: 'Writing pending', detail: `bypassed: ${distrustedTables.join(', ')}` };
	}
	if (connection.quarantined) {
		return { state: 'warn', text: 'Quarantine', detail: `nothing is stored for ${seconds(connection.quarantineMillis / 1000)}` };
	}
	if (pendingInvalidations > 0) {
		return { state: 'warn', text: 'Pending', detail: plural(pendingInvalidations, 'invalidation') + ' to write' };
	}
	const off = queries.filter((query) => !query.enabled).length;
	return off > 0 ? { state: 'warn', text: 'Partly off', detail: plural(off, 'query', 'queries') + ' switched off' }
		: { state: 'good', text: 'Healthy', detail: 'nothing is pending' };
}
