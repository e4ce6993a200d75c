// @ts-check
/** The parts of a display that can be left out, by the names that its address has for them. */
export const PARTS = Object.freeze([
  'view', 'head', 'side', 'names', 'portraits', 'legend', 'controls', 'clocks', 'turns', 'alarm', 'handouts', 'notices', 'terminal', 'charon',
  'pings', 'connection', 'effects',
]);

/**
 * How a display is drawn, as its address says: `?backdrop=none&hide=clocks,alarm`. What nobody knows counts for nothing.
 *
 * @param {string} search
 * @returns {{ bare: boolean, hidden: string[] }}
 */
export function drawnAs(search) {
  const asked = new URLSearchParams(search);
  const hidden = asked.getAll('hide').flatMap((names) => names.split(',')).map((name) => name.trim().toLowerCase());
  return { bare: asked.get('backdrop') === 'none', hidden: PARTS.filter((part) => hidden.includes(part)) };
}
