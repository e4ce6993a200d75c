// @ts-check
import { IN_HAND } from './in-hand.js';

/** How long somebody has to touch nothing until what is there to be touched goes. */
const REST_MS = 5_000;

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'touchstart'];

/** Lets controls and the pointer fade on a wall while nobody is at them; a screen that lies in a hand keeps them. */
export function restControls() {
  const { classList } = document.documentElement;
  const inHand = matchMedia(IN_HAND);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wake = () => {
    clearTimeout(timer);
    classList.remove('at-rest');
    timer = setTimeout(() => classList.toggle('at-rest', !inHand.matches), REST_MS);
  };
  SIGNS.forEach((sign) => addEventListener(sign, wake, { capture: true, passive: true }));
  wake();
}
