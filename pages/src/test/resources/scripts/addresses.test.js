import { check } from './check.js';
import { addressFaults, importsOf } from './addresses.js';

const faults = (source) => addressFaults(source).map((fault) => fault.replace(/ \(\d+\)$/, ''));

for (const source of [
  "getJson('/api/messages/'); postJson(asPlayers(`/api/terminal/${a}/`));",
  "location.assign(at('/gmconsole/')); const LOGIN = `${at('/accounts/login/')}?next=${at('/gmconsole/')}`;",
  "html`<a href=${at('/terminal/')}>Display</a><form action=${at('/logout/')}></form>`;",
  "html`<a href=\"https://charon.example/help\">Help</a><a href=\"#tools\">Tools</a><a href=${table.path}>Table</a>`;",
  "svg`<image href=${pictureAddress(`/data/${name}`, version)}></image>`;",
  "fetch(at(path)); new EventSource(at(url)); navigator.sendBeacon(at('/api/a/'));",
  'new BroadcastChannel(`charon ${at(url)}`); new BroadcastChannel(ours(NAME));',
  "import { at } from './place.js'; 'a/b'.split('/'); /^\\/data\\//.test(a); a.replaceAll(' / ', '//');",
  "html`<a href=\"/t/${name}/terminal/\">${`/t/${name}/`}</a>`",
  "inTab.get('seen'); cache.request('a');",
]) {
  check(`says at which table: ${source}`, faults(source), []);
}

for (const [source, ...wanted] of [
  ["location.assign('/gmconsole/')", '/gmconsole/'],
  ["const LOGIN = '/accounts/login/?next=' + here;", '/accounts/login/?next='],
  ["const next = at(`${'/accounts/login/'}`)", '/accounts/login/'],
  ['html`<a href="/terminal/">Display</a>`', 'href="/terminal/'],
  ['html`<a class=${a} href=/static/${name}>File</a>`', 'href=/static/'],
  ["html`<a href=${'/terminal/'}>Display</a>`", '/terminal/'],
  ["html`<a href=\"${`/api/gm/${what}/`}\">Export</a>`", '/api/gm/'],
  ["html`<img src=${`/data/${name}`}>`", '/data/'],
  ["fetch('/api/messages/')", 'fetch'],
  ['fetch(path)', 'fetch'],
  ['new EventSource(url)', 'EventSource'],
  ['navigator.sendBeacon(url)', 'sendBeacon'],
  ["new BroadcastChannel('charon displays')", 'BroadcastChannel'],
  ["navigator.locks.request('lead', run)", 'request'],
  ["localStorage.setItem('sound', 'on')", 'localStorage'],
  ['const storage = () => window.sessionStorage;', 'sessionStorage'],
]) {
  check(`does not say at which table: ${source}`, faults(source), wanted);
}
check('one module keeps what the others keep', addressFaults('localStorage.a = 1;', { keeps: true }), []);
check('a line is named', addressFaults("\n\nopen('/terminal/')"), ['/terminal/ (3)']);

/** All scripts of a page, each once. */
async function scriptsOf(entry) {
  const scripts = new Map();
  const waiting = [entry];
  while (waiting.length) {
    const address = waiting.pop();
    if (!scripts.has(address)) {
      const source = await (await fetch(address)).text();
      scripts.set(address, source);
      importsOf(source).filter((name) => name.startsWith('.'))
        .forEach((name) => waiting.push(new URL(name, new URL(address, location.href)).pathname));
    }
  }
  return scripts;
}

const pages = await Promise.all(['js/shared-console.bundle.js', 'js/player-console.bundle.js',
  'js/gm-console.bundle.js', 'charon/admin/main.js'].map((entry) => scriptsOf(`/static/${entry}`)));
const scripts = new Map(pages.flatMap((page) => [...page]));
check('there are scripts to look at', scripts.size > 100, true);
for (const [address, source] of scripts) {
  check(`says at which table: ${address}`, addressFaults(source, { keeps: address.endsWith('/lib/kept.js') }), []);
}
