/**
 * Creates an element. Texts become text nodes, never markup.
 * @param {string} tag such as 'li.event'
 * @param {object} properties attributes; functions are listeners, such as onclick
 * @param {...(Node|string)} children
 */
export function el(tag, properties = {}, ...children) {
	const [name, ...classes] = tag.split('.');
	const node = document.createElement(name);
	if (classes.length > 0) {
		node.className = classes.join(' ');
	}
	for (const [key, value] of Object.entries(properties)) {
		if (typeof value === 'function') {
			node.addEventListener(key.slice(2), value);
		}
		else if (value !== undefined && value !== false) {
			node.setAttribute(key, value === true ? '' : value);
		}
	}
	node.append(...children.filter((child) => child !== null && child !== undefined));
	return node;
}

export const byId = (id) => document.getElementById(id);

/** Changes a text only if it differs, so that selections stay and nothing is painted in vain. */
export function setText(node, text) {
	if (node.textContent !== text) {
		node.textContent = text;
	}
}

export function setAttribute(node, name, value) {
	if (value === null || value === undefined || value === false) {
		node.removeAttribute(name);
	}
	else if (node.getAttribute(name) !== String(value)) {
		node.setAttribute(name, value);
	}
}

/**
 * Makes the children of a node those of a list: known ones are kept and updated, so that focus and scroll position stay.
 */
export function keyed(parent, items, key, create, update) {
	const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
	items.forEach((item, index) => {
		const id = key(item);
		let child = known.get(id);
		if (child) {
			known.delete(id);
		}
		else {
			child = create(item);
			child.dataset.key = id;
		}
		update(child, item);
		if (parent.children[index] !== child) {
			parent.insertBefore(child, parent.children[index] ?? null);
		}
	});
	known.forEach((child) => child.remove());
}

/** Replaces the children of a node if what they show has changed. */
export function replaceIfChanged(parent, shown, create) {
	const text = JSON.stringify(shown);
	if (parent.dataset.shown !== text) {
		parent.dataset.shown = text;
		parent.replaceChildren(...create());
	}
}

/** A bar that a share fills; a picture of a number beside it. */
export function bar() {
	return el('span.track', { 'aria-hidden': 'true' }, el('span.fill'));
}

export function fill(track, share) {
	track.firstChild.style.width = (Number.isFinite(share) ? 100 * share : 0).toFixed(1) + '%';
}
