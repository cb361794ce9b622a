import { byId, el, setText } from './dom.js';
import { millis, NONE, rate } from './format.js';

const HEIGHT = 190;

const SPAN_SECONDS = 300;

const LEAST_SPAN_SECONDS = 60;

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/** A chart over the last five minutes, with a legend that tells the values under the pointer, or else the last ones. */
class Chart {

	constructor(id, { series, stacked, log, format }) {
		Object.assign(this, { id, series, stacked, log, format });
		this.parent = byId(id + '-chart');
		this.values = series.map(() => el('b', {}, NONE));
		byId(id + '-legend').append(...series.map((one, index) => el('li', {}, el(`i.swatch.${one.color}`), one.title + ' ', this.values[index])));
		this.data = [[], ...series.map(() => [])];
		new ResizeObserver(() => this.plot?.setSize({ width: this.parent.clientWidth, height: HEIGHT })).observe(this.parent);
		addEventListener('themechange', () => this.#draw());
		this.#draw();
	}

	#draw() {
		this.plot?.destroy();
		this.plot = new uPlot(this.#options(), this.#stack(), this.parent);
		this.parent.querySelector('canvas').setAttribute('aria-hidden', 'true');
	}

	#options() {
		const axis = { stroke: color('muted'), grid: { stroke: color('grid'), width: 1 }, ticks: { show: false },
			font: '11px system-ui, sans-serif' };
		const now = () => this.data[0].at(-1) ?? Date.now() / 1000;
		const span = () => Math.min(SPAN_SECONDS, Math.max(LEAST_SPAN_SECONDS, now() - (this.data[0][0] ?? now())));
		return {
			width: this.parent.clientWidth || 300,
			height: HEIGHT,
			padding: [8, 8, 0, 0],
			legend: { show: false },
			cursor: { drag: { x: false, y: false }, ...(this.stacked ? { points: { show: false } } : {}) },
			scales: {
				x: { time: true, range: () => [now() - span(), now()] },
				y: this.log ? { distr: 3, range: (plot, min, max) => logRange(min, max) }
					: { range: (plot, min, max) => [0, Math.max(1, max * 1.15)] },
			},
			axes: [{ ...axis, size: 28, values: (plot, ticks) => ticks.map((tick) => clock(tick)), space: 70 },
				{ ...axis, size: 52, values: (plot, ticks) => ticks.map((tick) => this.format(tick).replace(/\.0+(?=\D|$)/, '')), space: 32,
					...(this.log ? { splits: (plot, index, min, max) => powersOfTen(min, max), filter: (plot, ticks) => ticks } : {}) }],
			series: [{}, ...(this.stacked ? [...this.series].reverse() : this.series).map((one) => ({
				stroke: color(one.color), width: this.stacked ? 1 : 2, points: { show: false }, spanGaps: !this.stacked,
				fill: this.stacked ? color(one.color + '-area') : undefined,
			}))],
			hooks: { setCursor: [() => this.#legend()] },
		};
	}

	/** Series on top of one another: uPlot draws the highest first. */
	#stack() {
		if (!this.stacked) {
			return this.data;
		}
		const [times, ...parts] = this.data;
		const sums = [];
		parts.forEach((part, index) => sums.push(part.map((value, at) => value === null ? null : value + (sums[index - 1]?.[at] ?? 0))));
		return [times, ...sums.reverse()];
	}

	show(data) {
		this.data = data;
		this.plot.setData(this.#stack());
		this.#legend();
	}

	#legend() {
		const at = this.plot?.cursor.idx ?? this.data[0].length - 1;
		this.values.forEach((node, index) => {
			const value = this.data[index + 1][at];
			setText(node, value === null || value === undefined ? NONE : this.format(value));
		});
	}

}

function clock(epochSeconds) {
	return new Date(epochSeconds * 1000).toLocaleTimeString('en-GB');
}

/** Full powers of ten around the values. */
function logRange(min, max) {
	if (!(min > 0)) {
		return [0.1, 100];
	}
	return [10 ** Math.floor(Math.log10(min)), 10 ** Math.ceil(Math.log10(max * 1.01))];
}

function powersOfTen(min, max) {
	const powers = [];
	for (let exponent = Math.round(Math.log10(min)); exponent <= Math.round(Math.log10(max)); exponent++) {
		powers.push(10 ** exponent);
	}
	return powers;
}

/** Requests by outcome, and how long hits and loads take. */
export class Charts {

	constructor() {
		this.requests = new Chart('requests', { stacked: true, format: rate, series: [{ title: 'Hits', color: 'hit' },
			{ title: 'Misses', color: 'miss' }, { title: 'Bypasses', color: 'bypass' }] });
		this.latency = new Chart('latency', { log: true, format: millis, series: [{ title: 'Cache hit', color: 'hit' },
			{ title: 'Database load', color: 'load' }] });
	}

	show([times, hits, misses, bypasses, hitMillis, loadMillis]) {
		this.requests.show([times, hits, misses, bypasses]);
		this.latency.show([times, hitMillis, loadMillis]);
	}

}
