// @ts-check
import { getJson } from './lib/api.js';
import { element, part } from './lib/dom.js';

/** @typedef {{ id: number, sender: string, content: string, priority: string, created_at: string }} Message */

const INTERVAL_MS = 3000;
/** How many failures in a row go by before anybody is told. */
const PATIENCE = 3;
const LONGEST_LIST = 200;

let since = 0;
let failures = 0;
let asking = false;

/** @param {Message} message */
function entry(message) {
  const sent = new Date(`${message.created_at.replace(' ', 'T')}Z`);
  const time = /** @type {HTMLTimeElement} */ (element('time', sent.toLocaleString()));
  time.dateTime = sent.toISOString();
  const head = element('p', '', 'head');
  head.append(element('strong', message.sender), element('span', message.priority, 'badge'), time);
  const item = element('li');
  item.dataset.priority = message.priority;
  item.append(head, element('p', message.content, 'content'));
  return item;
}

/** @param {Message[]} messages newest first */
function show(messages) {
  const list = part('messages');
  list.prepend(...messages.map(entry));
  while (list.children.length > LONGEST_LIST) {
    list.lastElementChild?.remove();
  }
  part('none').hidden = list.children.length > 0;
  since = Math.max(since, ...messages.map((message) => message.id));
}

/** Asks for what is new; never twice at a time. */
async function poll() {
  if (asking) {
    return;
  }
  asking = true;
  try {
    show((await getJson(`/api/messages/?since=${since}`)).messages);
    failures = 0;
  } catch {
    failures += 1;
  }
  asking = false;
  part('connection').hidden = failures < PATIENCE;
}

poll();
setInterval(poll, INTERVAL_MS);
// browsers slow the interval down while nobody looks
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    poll();
  }
});
