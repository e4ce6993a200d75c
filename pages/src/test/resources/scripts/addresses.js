// Looks for addresses in scripts that do not say at which table, and for what a browser would keep for
// all tables at once. Scripts are parsed, and their templates are read as HTML is.
import { parse } from '/acorn/acorn.mjs';

/** What puts the table before a path: `lib/place.js`, and for the campaign's pictures `lib/pictures.js`. */
const PUTS_IT = new Set(['at', 'pictureAddress']);

/** What asks an address, or opens it. */
const ASKS = new Set(['fetch', 'EventSource', 'WebSocket', 'sendBeacon', 'Worker', 'SharedWorker']);

/** Where something is kept: `lib/kept.js` alone may use it. */
const KEEPS = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches']);

/** What all pages of a browser see. */
const SEEN_BY_ALL = new Set(['BroadcastChannel', 'request']);

/** A path of the server, unless it names a table. */
const PATH = /^\/(?!t\/)[a-z]/;
/** Whatever asks puts the table before these, so they need not have it. */
const ASKED_FOR = /^\/api\//;
const LEADS = /\b(?:href|src|action|formaction|poster|data)=["']?(?:\/(?!t\/)[a-z][^\s"'>]*)?$/;
const LEADS_AWAY = /\b(?:href|src|action|formaction|poster|data)=["']?\/(?!t\/)[a-z][^\s"'>]*/g;

const isNode = (value) => typeof value?.type === 'string';
const parts = (node) => Object.keys(node).flatMap((name) => node[name]).filter(isNode);
const nameOf = (node) => (node?.type === 'MemberExpression' ? node.property.name : node?.name);
const isCall = (node) => node?.type === 'CallExpression' || node?.type === 'NewExpression';

/** How a text begins, as far as the script says. */
function beginning(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') {
    return node.value;
  }
  if (node?.type === 'TemplateLiteral') {
    return node.quasis[0].value.cooked ?? '';
  }
  return node?.type === 'BinaryExpression' && node.operator === '+' ? beginning(node.left) : '';
}

const putsIt = (node) => isCall(node) && PUTS_IT.has(nameOf(node.callee));

function contains(node, wanted) {
  return wanted(node) || parts(node).some((part) => contains(part, wanted));
}

/** Addresses in a template of elements, and texts that are put where an address belongs. */
function inTemplate(node, tell) {
  node.quasis.forEach(({ value: { raw } }, place) => {
    (raw.match(LEADS_AWAY) ?? []).forEach((found) => tell(found, node));
    const expression = node.expressions[place];
    if (expression && LEADS.test(raw) && PATH.test(beginning(expression))) {
      tell(beginning(expression), expression);
    }
  });
}

function inCall(node, tell) {
  const name = nameOf(node.callee);
  const [first] = node.arguments;
  if (ASKS.has(name) && !putsIt(first)) {
    tell(name, node);
  }
  if (SEEN_BY_ALL.has(name) && (name !== 'request' || nameOf(node.callee.object) === 'locks')
      && !contains(first, (part) => isCall(part) && ['at', 'ours'].includes(nameOf(part.callee)))) {
    tell(name, node);
  }
}

function walk(node, put, keeps, tell) {
  const text = beginning(node);
  if (!put && PATH.test(text) && !ASKED_FOR.test(text)) {
    tell(text, node);
  }
  if (node.type === 'TemplateLiteral') {
    inTemplate(node, tell);
  } else if (isCall(node)) {
    inCall(node, tell);
  } else if (node.type === 'Identifier' && KEEPS.has(node.name) && !keeps) {
    tell(node.name, node);
  }
  const [first] = putsIt(node) ? node.arguments : [];
  parts(node).forEach((part) => walk(part, part === first || (put && part.type === 'BinaryExpression'), keeps, tell));
}

/**
 * What a module asks, leads to or keeps without saying at which table, with its line.
 *
 * @param {string} source
 * @param {{ keeps?: boolean }} [options] whether it may use what is kept in the browser by itself
 */
export function addressFaults(source, { keeps = false } = {}) {
  const found = new Set();
  const tree = parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: true });
  walk(tree, false, keeps, (what, node) => found.add(`${what} (${node.loc.start.line})`));
  return [...found];
}

/** The modules that a module imports, as it names them. */
export const importsOf = (source) => parse(source, { ecmaVersion: 2022, sourceType: 'module' })
  .body.map((node) => node.source?.value).filter(Boolean);
