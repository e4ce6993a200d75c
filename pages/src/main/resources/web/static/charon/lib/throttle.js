// @ts-check
/**
 * An action that runs at once, but never more often than every so many milliseconds: a call that
 * comes too early is made up for at the end of the time, once for all of them.
 *
 * @param {number} pause
 * @param {() => void} action
 * @returns {() => void}
 */
export function atMostEvery(pause, action) {
  let resting = false;
  let wanted = false;

  function run() {
    resting = true;
    wanted = false;
    setTimeout(() => {
      resting = false;
      if (wanted) {
        run();
      }
    }, pause);
    action();
  }

  return () => {
    wanted = true;
    if (!resting) {
      run();
    }
  };
}
