// @ts-check
/**
 * A function that remembers its last answer: for the very same arguments it gives the very same
 * answer. What is made of unchanged parts of the view thereby stays unchanged, too.
 *
 * @template {any[]} A
 * @template R
 * @param {(...args: A) => R} make
 * @returns {(...args: A) => R}
 */
export function memo(make) {
  /** @type {A | undefined} */
  let last;
  /** @type {R} */
  let answer;
  return (...args) => {
    if (!last || last.length !== args.length || args.some((arg, place) => !Object.is(arg, last?.[place]))) {
      answer = make(...args);
      last = args;
    }
    return answer;
  };
}
