// @ts-check
/**
 * What a request was refused with, or that the server was not reached.
 *
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
async function request(path, options) {
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(10000) });
  if (response.status === 401) {
    location.assign(`/accounts/login/?next=${location.pathname}`);
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

/**
 * Reads.
 *
 * @param {string} path
 */
export const getJson = (path) => request(path);

/**
 * Writes.
 *
 * @param {string} path
 * @param {Record<string, unknown>} body
 */
export function postJson(path, body) {
  const token = /(?:^|; )csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRFToken': token },
    body: JSON.stringify(body),
  });
}
