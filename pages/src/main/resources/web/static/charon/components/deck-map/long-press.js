// @ts-check
const LONG_MS = 500;
/** A finger trembles. */
const TREMBLE_PX = 10;

/** A finger that stays where it is for a while. */
export class LongPress {
  /** @type {{ pointer: number, x: number, y: number, timer: ReturnType<typeof setTimeout> } | undefined} */
  #held;

  /** Whether the last pointer was one: then it was no click. */
  done = false;

  /**
   * @param {PointerEvent} event
   * @param {() => void} act
   */
  down(event, act) {
    this.forget();
    this.done = false;
    if (event.pointerType !== 'mouse') {
      const timer = setTimeout(() => {
        this.done = true;
        this.#held = undefined;
        act();
      }, LONG_MS);
      this.#held = { pointer: event.pointerId, x: event.clientX, y: event.clientY, timer };
    }
  }

  /** @param {PointerEvent} event */
  move({ pointerId, clientX, clientY }) {
    const held = this.#held;
    if (held && held.pointer === pointerId && Math.hypot(clientX - held.x, clientY - held.y) > TREMBLE_PX) {
      this.forget();
    }
  }

  forget() {
    clearTimeout(this.#held?.timer);
    this.#held = undefined;
  }
}
