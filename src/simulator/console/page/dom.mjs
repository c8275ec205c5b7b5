// Elements are made with text and attributes only, never from markup: a name from the world can't become one.

/** @typedef {Node | string | null | undefined | false} Child null, undefined and false stand for nothing */
/** @typedef {Child | readonly Child[]} Children */

/**
 * Makes an element. A property is an attribute: true sets it without a value, false, null and undefined leave it out.
 * @param {string} tag
 * @param {{ readonly [attribute: string]: string | number | boolean | null | undefined }} [attributes]
 * @param {Children[]} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat()) if (child !== false && child !== null && child !== undefined) element.append(child);
  return element;
}

/**
 * The element of the page with this id.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type what it has to be
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} #${id}.`);
  return element;
}

/**
 * Makes `from` look like `to`, and keeps every element that can stay: a button that is being pressed, or has the focus,
 * must not be exchanged for its like, nor moved for the sake of one that goes. Children with `data-key` are told apart by
 * it, others by their place.
 * @param {Element} from
 * @param {Element} to
 */
export function morph(from, to) {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) setAttribute(from, name, value);
  const wantedKeys = new Set([...to.children].map(keyOf));
  for (const child of [...from.children]) if (keyOf(child) !== null && !wantedKeys.has(keyOf(child))) child.remove();
  const keyed = new Map([...from.children].flatMap((child) => (keyOf(child) === null ? [] : [[keyOf(child), child]])));
  let place = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const kept = keyOf(wanted) === null ? place : (keyed.get(keyOf(wanted)) ?? null);
    if (kept === null || !isLike(kept, wanted)) {
      from.insertBefore(wanted, place);
      continue;
    }
    if (kept !== place) from.insertBefore(kept, place);
    else place = place.nextSibling;
    if (kept instanceof Element && wanted instanceof Element) morph(kept, wanted);
    else if (kept.nodeValue !== wanted.nodeValue) kept.nodeValue = wanted.nodeValue;
  }
  while (place !== null) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/**
 * Shows `children` in `parent`, and keeps what can stay.
 * @param {Element} parent
 * @param {Children[]} children
 */
export function show(parent, ...children) {
  const wanted = el(parent.localName, {}, ...children);
  for (const { name, value } of parent.attributes) wanted.setAttribute(name, value);
  morph(parent, wanted);
}

/** @type {WeakMap<Element, string>} */
const shown = new WeakMap();

/**
 * Shows a list of items, an element each; one whose item hasn't changed isn't touched, and not even made. Children of
 * the parent that aren't of a list (a table's head) stay before it.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} key
 * @param {(item: T) => HTMLElement} make
 */
export function showList(parent, items, key, make) {
  const keys = new Set(items.map(key));
  const old = new Map([...parent.children].flatMap((child) => (keyOf(child) === null ? [] : [[keyOf(child) ?? '', child]])));
  for (const [name, child] of old) {
    if (keys.has(name)) continue;
    old.delete(name);
    child.remove();
  }
  let place = [...old.values()][0] ?? null;
  for (const item of items) {
    const text = JSON.stringify(item);
    let element = old.get(key(item));
    if (element === undefined) element = make(item);
    else if (shown.get(element) !== text) morph(element, withKey(make(item), key(item)));
    withKey(element, key(item));
    shown.set(element, text);
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
}

/**
 * @template {Element} T
 * @param {T} element
 * @param {string} key
 * @returns {T}
 */
function withKey(element, key) {
  element.setAttribute('data-key', key);
  return element;
}

/**
 * The page's policy forbids styles as attributes, and allows them as properties.
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function setAttribute(element, name, value) {
  if (name === 'style' && element instanceof HTMLElement) element.style.cssText = value;
  else element.setAttribute(name, value);
}

/** @param {Node} node */
function keyOf(node) {
  return node instanceof Element ? node.getAttribute('data-key') : null;
}

/**
 * @param {Node} one
 * @param {Node} other
 */
function isLike(one, other) {
  return one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
}
