// @ts-check
/** Things in orbit move by less than a pixel in this time. */
const STEP_MS = 60;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws its host again and again, as long as somebody looks and has nothing against motion. */
export class Ticker {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {number} [step] milliseconds between two drawings
   */
  constructor(host, step = STEP_MS) {
    this.host = host;
    this.step = step;
    host.addController(this);
  }

  /** How long the chart has moved. */
  get seconds() {
    return STILL.matches ? 0 : performance.now() / 1000;
  }

  hostConnected() {
    this.#timer = setTimeout(() => requestAnimationFrame(this.#tick), this.step);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tick = () => {
    if (this.#timer !== undefined) {
      if (!STILL.matches) {
        this.host.requestUpdate();
      }
      this.hostConnected();
    }
  };
}
