// @ts-check
/** What is held in a hand, a phone for instance: as the style sheets have it. */
export const IN_HAND = '(max-width: 50rem), (max-height: 30rem)';

/** Whether somebody holds this screen in their hand, and nobody else looks at it. */
export const inHand = () => matchMedia(IN_HAND).matches;
