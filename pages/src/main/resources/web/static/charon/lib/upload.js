// @ts-check
/** What the server takes, and how files of it are called. @type {Record<string, string[]>} */
const ENDINGS = { 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], 'image/webp': ['webp'], 'image/gif': ['gif'] };

/** How long a picture may be. */
const MAX_BYTES = 16 * 1024 * 1024;

/** What a file chooser offers. */
export const ACCEPTED = Object.keys(ENDINGS).join(',');

const LONGEST = 60;

/**
 * Why a file cannot be uploaded, in words; empty: it can.
 *
 * @param {{ name: string, type: string, size: number }} file
 */
export function refusalOf({ name, type, size }) {
  if (!ENDINGS[type]) {
    return `${name || 'This'} is no picture that displays can show: PNG, JPEG, WebP or GIF.`;
  }
  return size > MAX_BYTES ? `${name || 'This picture'} is larger than 16 MiB.` : '';
}

/**
 * What a file is called in the campaign: letters, digits and hyphens, with the ending of what it is.
 *
 * @param {{ name: string, type: string }} file
 * @param {number} attempt from 1; each has another name
 */
export function nameFor({ name, type }, attempt) {
  const endings = ENDINGS[type] ?? ['png'];
  const dot = name.lastIndexOf('.');
  const given = name.slice(dot + 1).toLowerCase();
  const stem = (dot > 0 ? name.slice(0, dot) : name).normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST) || 'picture';
  return `${stem}${attempt > 1 ? `-${attempt}` : ''}.${dot > 0 && endings.includes(given) ? given : endings[0]}`;
}

/**
 * The first file that is dropped or pasted.
 *
 * @param {DataTransfer | null | undefined} from
 * @returns {File | undefined}
 */
export const fileOf = (from) => from?.files[0];
