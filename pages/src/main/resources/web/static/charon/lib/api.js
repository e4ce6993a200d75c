// @ts-check
import { at } from './place.js';

/** How long to wait for an answer, usually. */
export const PATIENCE_MS = 10_000;

const NO_CONTENT = 204;

/** What the server refused, or that it was not reached (status 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {Record<string, any>} [answer] all that the server said
   */
  constructor(status, message, answer = {}) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

/** By how much the server's clock is ahead of ours, as far as its answers tell: they have whole seconds. */
let aheadMs = 0;

/** What time it is at the server. */
export const serverNow = () => Date.now() + aheadMs;

/** @param {Response} response */
function readClock(response) {
  const told = Date.parse(response.headers.get('Date') ?? '');
  const ahead = told - Date.now();
  if (Math.abs(ahead - aheadMs) > 1_500) {
    aheadMs = ahead;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @param {number} [patienceMs]
 * @returns {Promise<{ answer: any, revision: number, pause: number }>} with the revision that a command led to,
 *   and after how many seconds it is soon enough to come again; else 0
 */
async function request(path, options, patienceMs = PATIENCE_MS) {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), patienceMs);
  let response;
  let answer;
  try {
    response = await fetch(at(path), { ...options, signal: waiting.signal });
    answer = response.status === NO_CONTENT ? {} : await response.json();
  } catch {
    throw new ApiError(response?.status ?? 0, 'The server does not answer.');
  } finally {
    clearTimeout(patience);
  }
  readClock(response);
  if (!response.ok) {
    throw new ApiError(response.status, answer.error, answer);
  }
  const told = (/** @type {string} */ name) => Number(response.headers.get(name) ?? 0);
  return { answer, revision: told('Charon-Revision'), pause: told('Retry-After') };
}

/**
 * Reads, at the page's table.
 *
 * @param {string} path
 */
export const getJson = async (path) => (await request(path)).answer;

/**
 * @param {string} method
 * @param {string} path
 * @param {string | undefined} body JSON
 * @param {number} [patienceMs]
 * @param {Record<string, string>} [headers]
 */
const write = (method, path, body, patienceMs, headers) => request(path, {
  method,
  headers: { 'Content-Type': 'application/json', 'X-CSRFToken': csrfToken(), ...headers },
  body,
}, patienceMs);

/**
 * Writes, at the page's table.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {number} [patienceMs] how long to wait for an answer
 * @param {Record<string, string>} [headers] further ones
 */
export const postJson = async (path, body, patienceMs, headers) =>
  (await command(path, body, patienceMs, headers)).answer;

/**
 * Writes, at the page's table, and tells the revision that this led to.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {number} [patienceMs] how long to wait for an answer
 * @param {Record<string, string>} [headers] further ones
 */
export const command = (path, body = {}, patienceMs = PATIENCE_MS, headers = {}) =>
  write('POST', path, JSON.stringify(body), patienceMs, headers);

/**
 * Puts something in the place of what is there, at the page's table.
 *
 * @param {string} path
 * @param {Record<string, unknown>} body
 */
export const putJson = async (path, body) => (await write('PUT', path, JSON.stringify(body))).answer;

/**
 * Takes something away, at the page's table.
 *
 * @param {string} path
 */
export const deleteJson = async (path) => (await write('DELETE', path, undefined)).answer;

/**
 * Sends a file as it is, at the page's table.
 *
 * @param {string} path
 * @param {string} text JSON
 */
export const postFile = async (path, text) => (await write('POST', path, text, THINKING_MS)).answer;

/**
 * Puts a file where it belongs, at the page's table, however long it takes.
 *
 * @param {string} path
 * @param {Blob} file
 * @param {(part: number) => void} progress is told how much has gone, from 0 to 1
 * @returns {Promise<any>} what the server answers
 */
export const putFile = (path, file, progress) => new Promise((resolve, reject) => {
  const sending = new XMLHttpRequest(); // fetch does not tell how much has gone
  sending.open('PUT', at(path));
  sending.setRequestHeader('X-CSRFToken', csrfToken());
  sending.responseType = 'json';
  sending.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
  sending.onload = () => (sending.status === 200 ? resolve(sending.response)
    : reject(new ApiError(sending.status, sending.response?.error ?? 'The server does not answer.', sending.response ?? {})));
  sending.onerror = () => reject(new ApiError(0, 'The server does not answer.'));
  sending.send(file);
});

/** Long enough for a text that a machine has to think about. */
export const THINKING_MS = 120_000;

/** The token that forms and scripts of a logged-in page send along. */
export const csrfToken = () => (/(?:^|; )__Host-csrftoken=([^;]*)/.exec(document.cookie)
  ?? /(?:^|; )csrftoken=([^;]*)/.exec(document.cookie))?.[1] ?? '';

/**
 * The same address, answered as players are answered, whoever is logged in.
 *
 * @param {string} path
 */
export const asPlayers = (path) => `${path}${path.includes('?') ? '&' : '?'}audience=players`;
