// @ts-check
/** What can be shown: its name on the wire, what it is called, and its key. */
export const VIEWS = [
  ['STANDBY', 'Standby', 'S'], ['BRIDGE', 'Bridge', 'B'], ['ENCOUNTER', 'Encounter', 'E'],
  ['CHARON_TERMINAL', 'CHARON', 'C'], ['SHIP_DASHBOARD', 'Ship', 'D'], ['MESSAGES', 'Messages', 'M'],
];

/**
 * What is shown, in a few words.
 *
 * @param {Record<string, any> | undefined} view
 */
export const viewName = (view) => [VIEWS.find(([type]) => type === view?.view_type)?.[1], view?.location_name,
  view?.overlay_terminal_slug ? 'a terminal' : ''].filter(Boolean).join(' · ');
