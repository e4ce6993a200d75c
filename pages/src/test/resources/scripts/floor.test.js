import { check } from './check.js';
import { scriptFaults, styleFaults } from './floor.js';

const faults = (source) => scriptFaults(source).faults.map((fault) => fault.replace(/ \(\d+\)$/, '').replace(/^(syntax).*/, '$1'));

for (const source of [
  'class A { #secret = 1; static shared = 2; static #own = () => 3; #tell() { return this.#secret; } }',
  "const a = { at: 1, ...b }; a.at.c; a.b ??= c?.d ?? 1_000; 'x'.replaceAll('x', '');",
  'export * as all from "./a.js"; import { b as c } from "./b.js"; const later = () => import("./c.js");',
  'async () => { for await (const one of many) { await one; } }',
  '/(?<name>a)(?:b)(?!c)/su.exec(a); new Map([[1, 2]]).with; class B { inert() {} }',
  'const at = (x) => x; at(1); const { inert } = { inert: true };',
  'try { a(); } catch { b(); } finally { c(); }',
  "const a = 'BroadcastChannel' in window ? new BroadcastChannel('b') : undefined;",
]) {
  check(`may be used: ${source}`, faults(source), []);
}

for (const [source, ...wanted] of [
  ['class A { static { this.b = 1; } }', 'static block'],
  ['class A { #b; has(c) { return #b in c; } }', '#name in object'],
  ['await a();', 'await outside of functions'],
  ['for await (const a of b) { c(a); }', 'await outside of functions'],
  ['/(?<=a)b/.test(c)', 'regular expression that looks behind'],
  ['/(?<!a)b/.test(c)', 'regular expression that looks behind'],
  ['/a/d.exec(b)', 'flag of a regular expression'],
  ['/[a--b]/v.exec(c)', 'syntax'],
  ['export { a as "b" } from "./c.js";', 'name in quotes'],
  ['import a from "./a.json" with { type: "json" };', 'syntax'],
  ['using a = b();', 'syntax'],
  ['Object.hasOwn(a, b)', 'hasOwn'],
  ['a.at(-1)', 'at'],
  ['a?.at(-1)', 'at'],
  ['a.findLast((b) => b)', 'findLast'],
  ['structuredClone(a)', 'structuredClone'],
  ['fetch(a, { signal: AbortSignal.timeout(5) })', 'AbortSignal.timeout'],
  ['a.addEventListener("b", c, { signal })', 'signal of a listener'],
  ['a.checkVisibility() && b.toSorted()', 'checkVisibility', 'toSorted'],
  ['new BroadcastChannel("a")', 'BroadcastChannel'],
  ["'structuredClone' in window && new BroadcastChannel('a')", 'BroadcastChannel'],
  ['globalThis.structuredClone(a)', 'structuredClone'],
]) {
  check(`is too new: ${source}`, faults(source), wanted);
}

check('a line is named', scriptFaults('\n\na.at(1)').faults, ['at (3)']);
check('imports are told', scriptFaults('import a from "./a.js"; export { b } from "c"; import "./d.js";').imports, ['./a.js', 'c', './d.js']);
check('a library may look first', scriptFaults('a.adoptedStyleSheets', { library: true }).faults, []);
check('and the house may not', faults('a.adoptedStyleSheets'), ['adoptedStyleSheets']);

for (const sheet of [
  'a:not(.b):focus-visible { inset: 0; gap: 1px; width: min(1px, 2px); color: rgb(0 0 0 / 50%); }',
  'a { height: 100vh; height: 100dvh; }',
  '@supports selector(:has(a)) { a:has(b) { c: d; } }',
  '@supports (aspect-ratio: 1) { a { aspect-ratio: 1; } }',
  'a { -webkit-user-select: none; user-select: none; }',
  'a::before { content: "/ "; }',
  'a::before { content: "&"; content: "& {" / ""; }',
  '/* a:has(b) { aspect-ratio: 1; } */ @media (min-width: 5rem) { a { b: c; } }',
  '@keyframes a { to { transform: rotate(1turn) scale(2); } }',
]) {
  check(`may be used: ${sheet}`, styleFaults(sheet), []);
}

for (const [sheet, ...wanted] of [
  ['a:has(b) { c: d; }', 'selector: a:has(b)'],
  ['@media print { a, :is(b, c) { d: e; } }', 'selector: a, :is(b, c)'],
  ['a:not(.b, .c) { d: e; }', 'list in :not(): a:not(.b, .c)'],
  ['a { aspect-ratio: 1; }', 'property aspect-ratio (a)'],
  ['a { height: 100dvh; }', 'unit in height: 100dvh (a)'],
  ['a { color: color-mix(in srgb, red, blue); }', 'function in color: color-mix(in srgb, red, blue) (a)'],
  ['a { translate: -50%; }', 'property translate (a)'],
  ['a { user-select: none; }', 'property user-select (a)'],
  ['a { overflow: clip }', 'overflow: clip (a)'],
  ['a::before { content: "b" / ""; }', 'text for the blind in content (a::before)'],
  ['@container (min-width: 1px) { a { b: c; } }', 'at-rule: @container (min-width: 1px)'],
  ['@media (width >= 5rem) { a { b: c; } }', 'comparison in @media: @media (width >= 5rem)'],
  ['a { b { c: d; } }', 'nested rule: a'],
]) {
  check(`needs something older beside it: ${sheet}`, styleFaults(sheet), wanted);
}
