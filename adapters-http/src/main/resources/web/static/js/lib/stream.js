// @ts-check
/** How many failures in a row go by before anybody is told. */
const PATIENCE = 5;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15000;

/**
 * Keeps an event stream of the active view open. A browser reconnects by itself when a connection
 * breaks, but not when the server answered with an error; then a new stream is opened, later each
 * time.
 *
 * @param {(view: Record<string, any>) => void} onView called with every state
 * @param {(lost: boolean) => void} onConnection called when the connection counts as lost, or is back
 * @param {string} [url] the stream of the audience; without it, what the browser's session may see
 */
export function watchView(onView, onConnection, url = '/api/active-view/stream/') {
  let failures = 0;

  function open() {
    const source = new EventSource(url);
    source.addEventListener('activeview', (event) => {
      failures = 0;
      onConnection(false);
      onView(JSON.parse(event.data));
    });
    source.addEventListener('error', () => {
      failures += 1;
      onConnection(failures >= PATIENCE);
      if (source.readyState === EventSource.CLOSED) {
        const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 8));
        setTimeout(open, delay * (0.5 + Math.random() / 2));
      }
    });
    addEventListener('pagehide', () => source.close(), { once: true });
  }

  open();
}
