// What scripts and style sheets may not use, because the oldest browsers that Charon works on do not
// know it: Chromium 87 and Safari 15.0. Scripts are parsed, style sheets are read rule by rule.
import { parse } from '/acorn/acorn.mjs';

/** Members that are younger, whatever they are members of: no script calls something of its own by these names. */
const MEMBERS = new Set([
  // of lists, texts and objects
  'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'fromAsync', 'hasOwn', 'groupBy', 'isWellFormed',
  'toWellFormed', 'withResolvers', 'hasIndices', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom',
  'canParse', 'randomUUID', 'waitAsync', 'captureStackTrace',
  // of pages
  'checkVisibility', 'requestSubmit', 'showPopover', 'hidePopover', 'togglePopover', 'popover', 'inert', 'attachInternals',
  'startViewTransition', 'setHTMLUnsafe', 'getHTML', 'parseHTMLUnsafe', 'moveBefore', 'adoptedStyleSheets', 'replaceSync',
  'computedStyleMap', 'attributeStyleMap', 'registerProperty', 'highlights', 'onscrollend',
  // of the machine
  'locks', 'transferControlToOffscreen', 'roundRect', 'scheduling', 'userAgentData',
]);

/** What is younger and there for every script. */
const GLOBALS = new Set([
  'structuredClone', 'Iterator', 'requestIdleCallback', 'cancelIdleCallback', 'BroadcastChannel', 'OffscreenCanvas',
  'CompressionStream', 'DecompressionStream', 'URLPattern', 'scheduler', 'Sanitizer', 'CloseWatcher', 'Temporal', 'navigation',
]);

/** What libraries use where it is there, and do without elsewhere. */
const LOOKED_FOR = new Set(['adoptedStyleSheets', 'replaceSync']);

const NEWER_SYNTAX = {
  StaticBlock: () => 'static block',
  BinaryExpression: (node) => node.left.type === 'PrivateIdentifier' && '#name in object',
  Literal: (node) => node.regex && (/[dv]/.test(node.regex.flags) ? 'flag of a regular expression'
    : /\(\?<[=!]/.test(node.regex.pattern) && 'regular expression that looks behind'),
  ImportSpecifier: (node) => node.imported.type === 'Literal' && 'name in quotes',
  ExportSpecifier: (node) => [node.local, node.exported].some(({ type }) => type === 'Literal') && 'name in quotes',
  ExportAllDeclaration: (node) => node.exported?.type === 'Literal' && 'name in quotes',
};

function youngerCall(name, args) {
  const listens = name === 'addEventListener' && args[2]?.properties?.some(({ key }) => key?.name === 'signal');
  return listens ? 'signal of a listener' : name === 'at' && 'at';
}

function younger(node) {
  if (node.type === 'Identifier') {
    return GLOBALS.has(node.name) && node.name;
  }
  if (node.type === 'MemberExpression' && !node.computed) {
    const { name } = node.property;
    return node.object.name === 'AbortSignal' ? `AbortSignal.${name}` : (MEMBERS.has(name) || GLOBALS.has(name)) && name;
  }
  if (node.type === 'CallExpression') {
    return youngerCall(node.callee.property?.name, node.arguments);
  }
  return NEWER_SYNTAX[node.type]?.(node);
}

const isNode = (value) => typeof value?.type === 'string';
const isFunction = (node) => /Function/.test(node.type) || node.type === 'PropertyDefinition';

/** The parts of a node that say something by themselves: names that are only given are not used. */
function parts(node) {
  const given = node.computed ? [] : [
    ...['Property', 'PropertyDefinition', 'MethodDefinition'].includes(node.type) ? ['key'] : [],
    ...node.type === 'MemberExpression' ? ['property'] : [],
  ];
  return Object.keys(node).filter((name) => !given.includes(name)).flatMap((name) => node[name]).filter(isNode);
}

/** The name that a script asks for before it uses what has it: `'name' in window`. */
const askedFor = (node) =>
  node.type === 'BinaryExpression' && node.operator === 'in' && node.right.name === 'window' && node.left.value;

function walk(node, inFunction, found) {
  const asked = askedFor(node);
  if (asked) {
    found.asked.add(asked);
  }
  const what = younger(node);
  if (what) {
    found.younger.push([what, node]);
  }
  if (!inFunction && (node.type === 'AwaitExpression' || node.await)) {
    found.younger.push(['await outside of functions', node]);
  }
  parts(node).forEach((part) => walk(part, inFunction || isFunction(node), found));
}

/**
 * What a module uses that is too new, with its line; and the modules that it imports, as it names them.
 *
 * @param {string} source
 * @param {{ library?: boolean }} [options] a library looks whether something is there before it uses it
 */
export function scriptFaults(source, { library = false } = {}) {
  let tree;
  try {
    // the level of class fields, which are older in browsers than in the standard: the rest of it is looked for
    tree = parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: true });
  } catch (failure) {
    return { faults: [`syntax: ${failure.message}`], imports: [] };
  }
  const found = { younger: [], asked: new Set() };
  walk(tree, false, found);
  const isThere = (what) => found.asked.has(what) || (library && LOOKED_FOR.has(what));
  return {
    faults: found.younger.filter(([what]) => !isThere(what)).map(([what, node]) => `${what} (${node.loc.start.line})`),
    imports: tree.body.map((node) => node.source?.value).filter(Boolean),
  };
}

const NOT_ALONE = [
  [/:(has|is|where|popover-open|modal|user-valid|user-invalid|state)\b/, 'selector'],
  [/:not\([^()]*,/, 'list in :not()'],
  [/^@(container|layer|scope|starting-style|view-transition|position-try)\b/, 'at-rule'],
  [/^@media[^{]*[<>]/, 'comparison in @media'],
  [/^@media[^{]*aspect-ratio: *[0-9.]+ *\)/, 'ratio without a slash'],
  [/&/, 'nested rule'],
];

const VALUES = [
  [/\b(color-mix|light-dark|oklch|oklab|lch|lab|hwb|linear|sin|cos|round|mod|calc-size|anchor)\(/, 'function'],
  [/[0-9](dvh|dvw|dvmin|dvmax|svh|svw|lvh|lvw|cqw|cqh|cqi|cqb|cqmin|cqmax|lh|rlh|cap|rcap)\b/, 'unit'],
  [/\bfrom (var|#|rgb)/, 'relative colour'],
];

/** Properties by which a view would look broken if they were missing; what only pleases may be used. */
const PROPERTIES = /^(aspect-ratio|translate|scale|rotate|offset-path|text-wrap|inset-area|position-anchor|content-visibility|contain-intrinsic-.*|mask|mask-image|user-select|backdrop-filter)$/;

const PREFIXED = /^(mask|mask-image|user-select|backdrop-filter)$/;

/** What a declaration needs, and what came before it in the same rule. */
function declarationFaults([property, value], before) {
  const younger = VALUES.filter(([pattern]) => pattern.test(value)).map(([, what]) => `${what} in ${property}: ${value}`);
  if (/^content$/.test(property) && /^"[^"]*"\s*\//.test(value)) {
    younger.push('text for the blind in content');
  }
  if (/^overflow/.test(property) && /\bclip\b/.test(value)) {
    younger.push('overflow: clip');
  }
  if (younger.length && before.some(([other]) => other === property)) {
    return [];
  }
  const prefixed = PREFIXED.test(property) && before.some(([other]) => other === `-webkit-${property}`);
  return [...younger, ...PROPERTIES.test(property) && !prefixed ? [`property ${property}`] : []];
}

/** A sheet as a tree: each rule has what is before its braces, and what is in them. */
function rules(text) {
  const plain = text.replace(/\/\*[^]*?\*\//g, '');
  const stack = [{ head: '', declarations: [], rules: [] }];
  let word = '';
  let quote = '';
  for (const letter of plain) {
    const top = stack[stack.length - 1];
    if (quote || letter === '"' || letter === "'") {
      quote = quote === letter ? '' : quote || letter;
      word += letter;
    } else if (letter === '{') {
      const rule = { head: word.trim(), declarations: [], rules: [] };
      top.rules.push(rule);
      stack.push(rule);
      word = '';
    } else if (letter === ';' || letter === '}') {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(word) ?? [];
      if (property) {
        top.declarations.push([property, value]);
      }
      word = '';
      if (letter === '}') {
        stack.pop();
      }
    } else {
      word += letter;
    }
  }
  return stack[0].rules;
}

function ruleFaults({ head, declarations, rules: inner }) {
  if (head.startsWith('@supports')) {
    return []; // it has been asked for
  }
  return [
    ...NOT_ALONE.filter(([pattern]) => pattern.test(head)).map(([, what]) => `${what}: ${head}`),
    ...declarations.flatMap((one, place) => declarationFaults(one, declarations.slice(0, place)).map((what) => `${what} (${head})`)),
    ...!head.startsWith('@') && inner.length ? [`nested rule: ${head}`] : inner.flatMap(ruleFaults),
  ];
}

/**
 * What a style sheet needs that is too new, without `@supports` around it or something older before it.
 *
 * @param {string} text
 */
export const styleFaults = (text) => rules(text).flatMap(ruleFaults);
