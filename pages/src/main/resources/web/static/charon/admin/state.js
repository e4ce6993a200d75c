// @ts-check
import { ApiError, getJson, postFile, postJson } from '../lib/api.js';
import { at } from '../lib/place.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';

/** @typedef {import('../lib/tables.js').Table} Table */
/** @typedef {import('../lib/tables.js').Order} Order */
/** @typedef {{ name: string, role: 'gm' | 'player' }} Member */
/** @typedef {{ name: string, admin: boolean, tables: { table: string, role: string }[] }} User */
/**
 * @typedef {object} Token
 * @property {string | number} id
 * @property {string} name
 * @property {string} scope
 * @property {string} table
 * @property {string} created_at
 * @property {string | null} expires_at
 * @property {string | null} last_used_at
 */
/** @typedef {{ part: 'tables' | 'users' | 'tokens', table: string, making: boolean }} Shown */

/** Where those go who are not logged in, and come back from. */
const LOGIN = `${at('/accounts/login/')}?next=${at('/admin/')}`;
const UNAUTHORIZED = 401;
const MAKING = '#new-table';

/**
 * What of the page the end of its address means.
 *
 * @param {string} hash
 * @returns {Shown}
 */
function shownBy(hash) {
  const [, part, table] = /^#(tables|users|tokens)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  return { part: /** @type {Shown['part']} */ (part ?? 'tables'), table: table ?? '', making: hash === MAKING };
}

/** What the page knows. */
export const store = new Store({
  shown: shownBy(location.hash),
  /** @type {readonly Table[] | undefined} none: not known yet */
  tables: undefined,
  /** @type {readonly User[] | undefined} none: not known yet */
  users: undefined,
  /** @type {readonly Token[] | undefined} none: not known yet */
  tokens: undefined,
  /** @type {{ table: string, list: readonly Member[] } | undefined} who is what at the chosen table; none: not known yet */
  members: undefined,
  /** @type {Order} */
  order: 'name',
  /** What is searched for, by part of the page. @type {Record<string, string>} */
  filters: {},
});

addEventListener('hashchange', () => store.update({ shown: shownBy(location.hash) }));

/** The ends of the address that lead to the parts of the page. @param {string} table */
export const toTable = (table) => `#tables/${table}`;
export const toMaking = MAKING;

/**
 * Searches in a part of the page.
 *
 * @param {string} part
 * @param {string} text
 */
export const filter = (part, text) => store.update({ filters: { ...store.state.filters, [part]: text } });

/** @param {unknown} failure */
function refusal(failure) {
  if (!(failure instanceof ApiError)) {
    throw failure;
  }
  if (failure.status === UNAUTHORIZED) {
    location.assign(LOGIN);
  }
  return failure.message;
}

/**
 * Reads.
 *
 * @param {string} path
 * @throws {ApiError}
 */
async function read(path) {
  try {
    return await getJson(path);
  } catch (failure) {
    refusal(failure);
    throw failure;
  }
}

/** Reads the tables. @throws {ApiError} */
export async function readTables() {
  const { tables } = await read('/api/admin/tables/');
  store.update({ tables: reuse(store.state.tables, tables) });
}

/** Reads the users. @throws {ApiError} */
export async function readUsers() {
  const { users } = await read('/api/admin/users/');
  store.update({ users: reuse(store.state.users, users) });
}

/** Reads the tokens. @throws {ApiError} */
export async function readTokens() {
  const { tokens } = await read('/api/admin/tokens/');
  store.update({ tokens: reuse(store.state.tokens, tokens) });
}

/** Reads who is what at the chosen table. @throws {ApiError} */
export async function readMembers() {
  const { table } = store.state.shown;
  if (!table) {
    return;
  }
  const { members } = await read(`/api/admin/tables/${encodeURIComponent(table)}/members/`);
  if (table === store.state.shown.table) {
    store.update({ members: reuse(store.state.members, { table, list: members }) });
  }
}

/**
 * What became of something that was asked for.
 *
 * @typedef {{ answer?: any, refusal: string }} Outcome an answer, or why there is none
 */

/**
 * @param {() => Promise<any>} send
 * @returns {Promise<Outcome>}
 */
async function outcome(send) {
  try {
    return { answer: await send(), refusal: '' };
  } catch (failure) {
    return { refusal: refusal(failure) || 'The server refused.' };
  }
}

/**
 * Does something at the server.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 */
export const act = (path, body) => outcome(() => postJson(path, body));

/**
 * Sends a table that was exported.
 *
 * @param {File} file
 * @param {string} name what it will be called; empty: as before
 */
export const bring = (file, name) => outcome(async () =>
  postFile(`/api/admin/tables/import/${name ? `?as=${encodeURIComponent(name)}` : ''}`, await file.text()));
