/** What was tried in this page, in order: name, what came, and what should have come, as text. */
export const cases = [];

/** Numbers count as the same if they differ by less than this. */
const DIGITS = 9;

function plain(key, value) {
  if (value === undefined) {
    return '(undefined)';
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? Number(value.toFixed(DIGITS)) + 0 : `(${value})`;
  }
  if (value instanceof Map) {
    return { '(map)': [...value] };
  }
  if (value instanceof Set) {
    return { '(set)': [...value] };
  }
  return value;
}

const show = (value) => JSON.stringify(value, plain);

/** Tries something: what came must be what should have come, member by member. */
export function check(name, actual, expected) {
  cases.push({ name, actual: show(actual), expected: show(expected) });
}
