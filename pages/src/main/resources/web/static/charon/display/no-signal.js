// @ts-check
import { html, svg } from 'lit';
import { randoms } from '../lib/values.js';

/** Size of the piece of noise that the screen is tiled with, in pixels. */
const TILE = { width: 160, height: 160 };

/** What is left of a carrier: a line that trembles in the middle. On a field of 400 by 40. */
const TRACE = (() => {
  const random = randoms(17);
  const points = Array.from({ length: 201 }, (_, place) => {
    const x = (place - 100) / 100;
    const swell = Math.exp(-((x * 3.2) ** 2)) * 15 + 0.35;
    return `${place * 2} ${(20 + (random() - 0.5) * 2 * swell * Math.sin(place * 0.9)).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
})();

/** Noise, as the address of a picture. */
function noise() {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, TILE);
  const pen = canvas.getContext('2d');
  const grains = pen?.createImageData(TILE.width, TILE.height);
  if (pen && grains) {
    const random = randoms(5);
    for (let place = 0; place < grains.data.length; place += 4) {
      grains.data.set([190, 235, 225, (random() ** 3) * 255], place);
    }
    pen.putImageData(grains, 0, 0);
  }
  return `url(${canvas.toDataURL()})`;
}

/** Made when it is first needed. */
let made = '';

/**
 * Gives an element what its noise is drawn with.
 *
 * @param {HTMLElement} element
 */
export function giveNoise(element) {
  made ||= noise();
  element.style.setProperty('--noise', made);
}

/** A screen without a signal, and what was said. @param {unknown} words */
export const noSignal = (words) => html`
  <div class="static-noise" aria-hidden="true"></div>
  <div class="static-band" aria-hidden="true"></div>
  <div class="static-middle">
    <p class="static-caption" aria-hidden="true">NO SIGNAL</p>
    <svg class="static-trace" viewBox="0 0 400 40" preserveAspectRatio="none" aria-hidden="true">${svg`
      <path class="ghost" d=${TRACE}></path><path d=${TRACE}></path>`}</svg>
    ${words}
  </div>`;
