// @ts-check
import { html, svg } from 'lit';
import { randoms } from '../lib/values.js';

/** How many stars each layer has; the last one is the nearest. */
const LAYERS = [260, 110, 40];
const WIDTH = 1600;
const HEIGHT = 900;

/** A sky that drifts, the same one each night. Each layer is drawn once and then only moved. */
export const starField = html`<div class="star-field" aria-hidden="true">${LAYERS.map((count, layer) => {
  const random = randoms(31 + layer);
  const dots = Array.from({ length: count }, () =>
    `M${(random() * WIDTH).toFixed(1)} ${(random() * HEIGHT).toFixed(1)}h0`).join('');
  return html`<svg class="star-layer star-layer-${layer}" viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="xMidYMid slice">${svg`<path d=${dots}></path>`}</svg>`;
})}</div>`;
