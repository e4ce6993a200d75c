// @ts-check
import { ApiError, putFile } from '../lib/api.js';
import { nameFor, refusalOf } from '../lib/upload.js';
import { notify, store } from './state.js';

const FOLDER = '/api/gm/handouts/';
/** So many pictures of one name there may be before somebody has to find another. */
const ATTEMPTS = 20;
const CONFLICT = 409;

/** Whether another picture has that name. @param {unknown} failure */
const isTaken = (failure) => failure instanceof ApiError && failure.status === CONFLICT && failure.message.startsWith('name');

/** @param {File} file @param {(part: number) => void} progress @param {number} attempt @returns {Promise<string>} */
async function put(file, progress, attempt) {
  try {
    return (await putFile(FOLDER + nameFor(file, attempt), file, progress)).image;
  } catch (failure) {
    if (attempt < ATTEMPTS && isTaken(failure)) {
      return put(file, progress, attempt + 1);
    }
    throw failure;
  }
}

/** The picture in the campaign's folder that has the name of a file. @param {File} file */
const known = ({ name }) => store.state.handouts.images.find((path) => path.endsWith(`/${name}`));

/**
 * Puts a picture into the campaign, so that it can be handed out; another of its name stays.
 *
 * @param {File} file
 * @param {(part: number) => void} progress is told how much has gone, from 0 to 1
 * @returns {Promise<string | undefined>} its path below the campaign's folder; none: it was told why not
 */
export async function upload(file, progress) {
  const refusal = refusalOf(file);
  if (refusal) {
    notify(refusal);
    return undefined;
  }
  try {
    const path = await put(file, progress, 1);
    const { images, pages } = store.state.handouts;
    store.update({ handouts: { images: [...new Set([...images, path])].sort(), pages } });
    return path;
  } catch (failure) {
    const there = known(file); // a folder that cannot be written to can hold it all the same
    if (!there) {
      notify(/** @type {Error} */ (failure).message);
    }
    return there;
  }
}
