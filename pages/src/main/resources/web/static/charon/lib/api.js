// @ts-check
import { at } from './place.js';

/** How long to wait for an answer, usually. */
export const PATIENCE_MS = 10_000;

/** What the server refused, or that it was not reached (status 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @param {number} [patienceMs]
 * @returns {Promise<any>}
 */
async function request(path, options, patienceMs = PATIENCE_MS) {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), patienceMs);
  let response;
  let answer;
  try {
    response = await fetch(at(path), { ...options, signal: waiting.signal });
    answer = await response.json();
  } catch {
    throw new ApiError(response?.status ?? 0, 'The server does not answer.');
  } finally {
    clearTimeout(patience);
  }
  if (!response.ok) {
    throw new ApiError(response.status, answer.error);
  }
  return answer;
}

/**
 * Reads, at the page's table.
 *
 * @param {string} path
 */
export const getJson = (path) => request(path);

/**
 * @param {string} path
 * @param {string} body JSON
 * @param {number} [patienceMs]
 * @param {Record<string, string>} [headers]
 */
const post = (path, body, patienceMs, headers) => request(path, {
  method: 'POST',
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
export const postJson = (path, body = {}, patienceMs = PATIENCE_MS, headers = {}) =>
  post(path, JSON.stringify(body), patienceMs, headers);

/**
 * Sends a file as it is, at the page's table.
 *
 * @param {string} path
 * @param {string} text JSON
 */
export const postFile = (path, text) => post(path, text, THINKING_MS);

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
