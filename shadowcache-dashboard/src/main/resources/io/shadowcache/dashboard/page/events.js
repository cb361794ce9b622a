import { byId, el, keyed, setText } from './dom.js';
import { ago, integer, time, words } from './format.js';

/** The events of late, the latest first. */
export function showEvents({ events, now }) {
	if (events.length === 0) {
		byId('events').replaceChildren(el('li.empty', { 'data-key': 'empty' }, 'Nothing has happened yet: no invalidation, no failure, no slow load.'));
		return;
	}
	keyed(byId('events'), events, ({ kind, subject, first }) => `${kind} ${subject} ${first}`, create, (node, event) => update(node, event, now));
}

function create(event) {
	return el('li.event.' + event.level.toLowerCase(), {},
		el('span.dot', { 'aria-hidden': 'true' }),
		el('div.event-text', {}, el('span.event-title', {}, event.title), ' ',
			event.subject ? el('code', {}, event.kind === 'STORE_FAILURE' ? words(event.subject) : event.subject) : null,
			' ', el('span.event-count'), el('span.event-detail')),
		el('time.event-time'));
}

function update(node, event, now) {
	setText(node.querySelector('.event-count'), event.count > 1 ? '×\u202f' + integer(event.count) : '');
	setText(node.querySelector('.event-detail'), event.detail.replaceAll('_', ' '));
	const when = node.querySelector('.event-time');
	setText(when, ago(now - event.last));
	when.title = event.count > 1 ? `${time(event.first)} to ${time(event.last)}` : time(event.last);
	when.dateTime = new Date(event.last).toISOString();
}
