// @ts-check
import { onDevice } from './kept.js';

/** @typedef {'view' | 'tick' | 'low' | 'normal' | 'high' | 'critical' | 'caution' | 'red' | 'handout' | 'ping' | 'zero'} Cue */
/** @typedef {{ hz: number, to?: number, at?: number, for: number, loud: number, type?: OscillatorType }} Tone */

const REMEMBERED = 'charon-sound';

/** @type {Record<Cue, Tone[]>} soft, short, and never below what a small speaker can play */
const CUES = {
  view: [{ hz: 180, to: 320, for: 0.35, loud: 0.05 }, { hz: 640, at: 0.22, for: 0.18, loud: 0.02 }],
  tick: [{ hz: 1450, for: 0.018, loud: 0.012, type: 'square' }],
  low: [{ hz: 520, for: 0.16, loud: 0.03 }],
  normal: [{ hz: 587, for: 0.14, loud: 0.05 }, { hz: 784, at: 0.13, for: 0.2, loud: 0.05 }],
  high: [0, 0.26].flatMap((at) => [{ hz: 740, at, for: 0.12, loud: 0.07 }, { hz: 988, at: at + 0.11, for: 0.14, loud: 0.07 }]),
  caution: [0, 0.34].map((at) => ({ hz: 440, to: 466, at, for: 0.26, loud: 0.06, type: 'triangle' })),
  red: [0, 0.75].map((at) => ({ hz: 300, to: 540, at, for: 0.62, loud: 0.08, type: 'sawtooth' })),
  handout: [{ hz: 392, for: 0.12, loud: 0.04 }, { hz: 587, at: 0.1, for: 0.26, loud: 0.04 }],
  ping: [{ hz: 1318, to: 1046, for: 0.3, loud: 0.05 }],
  zero: [0, 0.24, 0.48].map((at) => ({ hz: 880, at, for: 0.16, loud: 0.07, type: 'triangle' })),
  critical: [0, 0.6, 1.2].map((at) => ({ hz: 330, to: 620, at, for: 0.5, loud: 0.09, type: 'sawtooth' })),
};

/** @type {AudioContext | undefined} made when it is first needed */
let context;
/** @type {GainNode | undefined} what all sounds go through */
let out;
/** Whether nothing may be heard for now. */
let hushed = false;
let on = onDevice.get(REMEMBERED) === 'on';

/** What the game master has set this display to; none: as it was switched here. @type {boolean | undefined} */
let ordered;

export const isOn = () => ordered ?? on;

/**
 * Has the sounds on or off whatever was switched here; or lets that hold again.
 *
 * @param {boolean | undefined} wanted
 */
export function setDefault(wanted) {
  ordered = wanted;
  wake();
}

/**
 * Switches the sounds; remembered on this device.
 *
 * @param {boolean} wanted
 */
export function setOn(wanted) {
  on = wanted;
  ordered = undefined; // who stands before the screen has the last word
  onDevice.set(REMEMBERED, on ? 'on' : 'off');
  wake();
}

/** Browsers are silent until somebody touches the page; this is to be called when that happens. */
export function wake() {
  if (isOn()) {
    if (!context) {
      context = new AudioContext();
      out = context.createGain();
      out.gain.value = hushed ? 0 : 1;
      out.connect(context.destination);
    }
    context.resume();
  }
}

/**
 * Lets nothing be heard for now, not even what has begun; or lets it be heard again.
 *
 * @param {boolean} wanted
 */
export function hush(wanted) {
  if (wanted !== hushed) {
    hushed = wanted;
    out?.gain.setTargetAtTime(hushed ? 0 : 1, /** @type {AudioContext} */ (context).currentTime, 0.05);
  }
}

/**
 * Plays a cue, if sounds are on and allowed.
 *
 * @param {Cue} name
 */
export function cue(name) {
  if (isOn() && !hushed && context?.state === 'running') {
    CUES[name].forEach((tone) => play(/** @type {AudioContext} */ (context), tone));
  }
}

/**
 * @param {AudioContext} audio
 * @param {Tone} tone
 */
function play(audio, tone) {
  const from = audio.currentTime + (tone.at ?? 0);
  const until = from + tone.for;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = tone.type ?? 'sine';
  oscillator.frequency.setValueAtTime(tone.hz, from);
  oscillator.frequency.exponentialRampToValueAtTime(tone.to ?? tone.hz, until);
  // a ramp at both ends: a tone that is cut off clicks
  gain.gain.setValueAtTime(0.0001, from);
  gain.gain.exponentialRampToValueAtTime(tone.loud, from + Math.min(0.02, tone.for / 3));
  gain.gain.exponentialRampToValueAtTime(0.0001, until);
  oscillator.connect(gain).connect(/** @type {GainNode} */ (out));
  oscillator.start(from);
  oscillator.stop(until);
}
