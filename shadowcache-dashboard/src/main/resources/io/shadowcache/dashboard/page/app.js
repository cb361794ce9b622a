import { Actions } from './actions.js';
import { Charts } from './charts.js';
import { byId, setAttribute, setText } from './dom.js';
import { showEvents } from './events.js';
import { seconds, time } from './format.js';
import { History } from './history.js';
import { showAdvice, showMisses, showNear, showPending } from './panels.js';
import { Queries } from './queries.js';
import { Polling } from './state.js';
import { Summary } from './summary.js';
import { Tables } from './tables.js';

const history = new History();
const actions = new Actions(() => polling.now());
const charts = new Charts();
const summary = new Summary();
const queries = new Queries(actions);
const tables = new Tables(actions);
const polling = new Polling(received, failed);

let period = 'start';
let receivedAt = null;

function received(state) {
	history.add(state);
	if (receivedAt === null) {
		performance.mark('figures');
	}
	receivedAt = Date.now();
	live(polling.paused ? 'paused' : 'live', polling.paused ? 'Paused' : 'Live');
	banner(history.alternating ? 'Several instances answer at this address in turn. Figures are those of one instance: open the '
		+ 'address of a single one to watch it.' : '');
	show();
}

function failed(reason) {
	live('lost', 'No answer');
	const age = receivedAt === null ? '' : `, as of ${seconds(Math.round((Date.now() - receivedAt) / 1000)).replace('.0', '')} ago`;
	banner(`${reason}. Asking again each second; what you see is old${age}.`);
}

function show() {
	if (!history.latest) {
		return;
	}
	const { report, startedAt, now } = history.latest;
	const filter = byId('filter').value.trim().toLowerCase();
	setText(byId('application'), report.configuration.application);
	setText(byId('store'), report.store.description);
	setText(byId('foot'), `Figures of this instance, up for ${seconds(Math.round((now - startedAt) / 1000)).replace('.0', '')}. Database ${report.configuration.databaseId}, `
		+ `consistency ${report.configuration.consistency}. As of ${time(now)}.`);
	summary.show(history);
	charts.show(history.columns);
	queries.show(history, period, filter);
	tables.show(history, period, filter);
	showMisses(history, period);
	showAdvice(report);
	showPending(report);
	showNear(history);
	showEvents(history.latest);
}

function live(state, text) {
	byId('live').dataset.state = state;
	document.body.dataset.live = state;
	setText(byId('live-text'), text);
}

function banner(text) {
	byId('banner').hidden = !text;
	setText(byId('banner'), text);
}

function choosePeriod(chosen) {
	period = chosen;
	for (const one of ['start', 'minute']) {
		setAttribute(byId('period-' + one), 'aria-pressed', String(one === period));
	}
	show();
}

function themeLabel() {
	setText(byId('theme'), document.documentElement.dataset.theme === 'dark' ? 'Light' : 'Dark');
	setAttribute(byId('theme'), 'aria-label', `Switch to the ${byId('theme').textContent.toLowerCase()} theme`);
}

byId('pause').addEventListener('click', () => {
	polling.pause(!polling.paused);
	setText(byId('pause'), polling.paused ? 'Resume' : 'Pause');
	if (polling.paused) {
		live('paused', 'Paused');
	}
});
byId('theme').addEventListener('click', () => window.switchTheme());
byId('filter').addEventListener('input', show);
byId('period-start').addEventListener('click', () => choosePeriod('start'));
byId('period-minute').addEventListener('click', () => choosePeriod('minute'));
addEventListener('themechange', themeLabel);
addEventListener('pagehide', () => history.store());

themeLabel();
polling.start();
actions.ask().then(show, () => {
	// Without an answer there are no actions; polling tells what is wrong.
});
