// @ts-check

/**
 * The address of a picture as it is now: one that was replaced under its name has another.
 *
 * @param {string} address
 * @param {unknown} version empty or missing if nothing is known
 */
export const pictureAddress = (address, version) => (
  typeof version === 'string' && version && address.startsWith('/data/')
    ? `${address}${address.includes('?') ? '&' : '?'}v=${encodeURIComponent(version)}` : address);
