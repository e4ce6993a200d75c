// @ts-check
/** How large a picture is kept at most, in pixels, and how many are. */
const LONGEST_PX = 1_400;
const MOST = 12;
const QUALITY = 0.82;

/**
 * Keeps what is seen of a picture for this evening: once it is taken back, it is not to be had any more.
 *
 * @param {Map<string, string>} kept the addresses of what is kept, the oldest first
 * @param {string} key
 * @param {HTMLImageElement} picture
 */
export function keepPicture(kept, key, picture) {
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (kept.has(key) || !width || !height) {
    return;
  }
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) });
  try {
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    kept.set(key, canvas.toDataURL('image/jpeg', QUALITY));
  } catch {
    return; // a picture from elsewhere, or no room for it: it is seen as long as it is handed out
  }
  [...kept.keys()].slice(0, -MOST).forEach((old) => kept.delete(old));
}
