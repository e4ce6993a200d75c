// @ts-check
/**
 * Keeps the screen on while the page is looked at, where the browser allows it. It takes the lock
 * away whenever the page is hidden, so it is asked again each time.
 */
export function keepAwake() {
  const ask = async () => {
    if (document.visibilityState === 'visible' && 'wakeLock' in navigator) {
      try {
        await navigator.wakeLock.request('screen');
      } catch {
        // a flat battery, or a browser that says no: the display works all the same
      }
    }
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
