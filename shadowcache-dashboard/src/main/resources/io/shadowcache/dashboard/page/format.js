const NONE = '–';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function digits(value) {
	return value >= 100 ? 0 : value >= 10 ? 1 : 2;
}

export function integer(value) {
	return grouped.format(value).replaceAll(',', '\u202f');
}

/** 1234567 as 1.23 M */
export function count(value) {
	if (value < 10000) {
		return integer(value);
	}
	const [divisor, unit] = value < 1e6 ? [1e3, 'k'] : value < 1e9 ? [1e6, 'M'] : [1e9, 'G'];
	return (value / divisor).toFixed(digits(value / divisor)) + '\u202f' + unit;
}

export function rate(perSecond) {
	if (!Number.isFinite(perSecond)) {
		return NONE;
	}
	if (perSecond === 0) {
		return '0';
	}
	return perSecond >= 10 ? count(Math.round(perSecond)) : perSecond < 0.1 ? '<\u202f0.1' : perSecond.toFixed(1);
}

export function percent(share) {
	return Number.isFinite(share) ? (100 * share).toFixed(share > 0.9995 || share === 0 ? 0 : 1) + '\u202f%' : NONE;
}

export function millis(value) {
	if (!Number.isFinite(value)) {
		return NONE;
	}
	if (value >= 999.5) {
		return seconds(value / 1000);
	}
	return (value < 0.01 && value > 0 ? '<\u202f0.01' : value.toFixed(digits(value))) + '\u202fms';
}

/** A time in two units at most, such as 3 h 12 min. */
export function seconds(value) {
	if (!Number.isFinite(value)) {
		return NONE;
	}
	if (value < 60) {
		return value.toFixed(value < 10 ? 1 : 0) + '\u202fs';
	}
	const units = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];
	const first = units.findIndex(([, size]) => value >= size);
	return units.slice(first, first + 2)
		.map(([name, size], index) => [name, Math.floor((index === 0 ? value : value % units[first][1]) / size)])
		.filter(([, amount]) => amount > 0)
		.map(([name, amount]) => amount + '\u202f' + name)
		.join(' ');
}

export function ago(elapsedMillis) {
	return elapsedMillis < 1500 ? 'now' : seconds(Math.floor(elapsedMillis / 1000)).replace('.0', '') + ' ago';
}

export function bytes(value) {
	const units = ['B', 'kB', 'MB', 'GB'];
	let unit = 0;
	while (value >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit++;
	}
	return (unit === 0 ? String(value) : value.toFixed(digits(value))) + '\u202f' + units[unit];
}

/** A duration of ISO 8601 as java.time writes it, such as PT1H30M. */
export function iso(text) {
	const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text);
	return match ? seconds((match[1] ?? 0) * 3600 + (match[2] ?? 0) * 60 + Number(match[3] ?? 0)).replace('.0', '') : text;
}

export function time(epochMillis) {
	return new Date(epochMillis).toLocaleTimeString('en-GB');
}

/** not_stored as "not stored" */
export function words(tag) {
	return tag.toLowerCase().replaceAll('_', ' ');
}

export function plural(amount, one, many = one + 's') {
	return integer(amount) + '\u202f' + (amount === 1 ? one : many);
}

export { NONE };
