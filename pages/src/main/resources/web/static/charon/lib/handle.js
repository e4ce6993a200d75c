// @ts-check
/** Letters and digits that look like no others, as the server has them. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;
const BITS = 5;
/** Bytes of a block of SHA-256; a text that is not longer than this fits into one. */
const BLOCK = 64;
const LONGEST = 55;

/** @type {number[]} */
const primes = [];
for (let candidate = 2; primes.length < BLOCK; candidate += 1) {
  if (primes.every((prime) => candidate % prime)) {
    primes.push(candidate);
  }
}
/** The first 32 bits behind the point. @param {number} root */
const fraction = (root) => ((root % 1) * 2 ** 32) | 0;
const ROUNDS = primes.map((prime) => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** @param {number} word @param {number} by */
const turned = (word, by) => (word >>> by) | (word << (32 - by));

/**
 * The first bits of the SHA-256 of a short text. Browsers have it for pages only where a connection is encrypted; on most
 * tables it is not.
 *
 * @param {string} text of at most 55 letters of ASCII
 * @returns {number[]} eight words of 32 bits
 */
export function sha256(text) {
  const bytes = [...text].slice(0, LONGEST).map((letter) => letter.charCodeAt(0) & 0xff);
  const block = [...bytes, 0x80, ...Array(BLOCK - bytes.length - 1).fill(0)];
  const words = Array.from({ length: 16 }, (_, place) => block.slice(4 * place, 4 * place + 4).reduce((word, byte) => (word << 8) | byte, 0));
  words[15] = bytes.length * 8;
  for (let place = 16; place < BLOCK; place += 1) {
    const [early, late] = [words[place - 15], words[place - 2]];
    words[place] = (words[place - 16] + (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3))
      + words[place - 7] + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = START;
  words.forEach((word, place) => {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[place] + word) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + START[place]) >>> 0);
}

/**
 * What a display is called by in public; nobody learns its id from it.
 *
 * @param {string} id
 */
export function handleOf(id) {
  const bits = sha256(id).slice(0, 2).map((word) => word.toString(2).padStart(32, '0')).join('');
  return Array.from({ length: LENGTH }, (_, place) => ALPHABET[parseInt(bits.slice(BITS * place, BITS * (place + 1)), 2)]).join('');
}
