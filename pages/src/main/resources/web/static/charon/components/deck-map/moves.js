// @ts-check
/** A move that the server has not confirmed after this long did not happen. */
const CONFIRM_MS = 5_000;

/**
 * @typedef {object} Move
 * @property {number} x
 * @property {number} y
 * @property {string} room
 * @property {unknown} was the token as the server has it
 * @property {Set<string>} steps all cells that it has been sent to: the server may be some behind
 */

/**
 * Tokens that have been moved here and not yet by the server: they are drawn where they will be.
 */
export class Moves {
  /** @type {Map<string, Move>} */
  pending = new Map();

  /** @param {{ requestUpdate(): void }} host who draws the tokens */
  constructor(host) {
    this.host = host;
  }

  /**
   * @param {string} id
   * @param {{ x: number, y: number, room: string, was: unknown }} to
   */
  add(id, to) {
    const move = { ...to, steps: new Set([...this.pending.get(id)?.steps ?? [], cell(to)]) };
    this.pending.set(id, move);
    setTimeout(() => { if (this.pending.get(id) === move) { this.revert(id); } }, CONFIRM_MS);
    this.host.requestUpdate();
  }

  /**
   * Forgets the moves that the server has made, or that somebody has made different.
   *
   * @param {Record<string, any>} tokens
   */
  settle(tokens) {
    this.pending.forEach((move, id) => {
      const now = tokens[id];
      if (now === move.was) {
        return;
      }
      if (now && move.steps.has(cell(now)) && cell(now) !== cell(move)) {
        move.was = now;
      } else {
        this.pending.delete(id);
      }
    });
  }

  /** @param {string} id */
  revert(id) {
    if (this.pending.delete(id)) {
      this.host.requestUpdate();
    }
  }
}

/** @param {{ x: number, y: number }} place */
const cell = ({ x, y }) => `${x}/${y}`;
