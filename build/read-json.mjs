import { readFile } from 'node:fs/promises'

/**
 * Reads the JSON file at `path`; returns `null` where it is missing, cut off or damaged. It is one of our own
 * files or of a tool we pinned: the caller says what is in it, and it is not looked at any closer.
 * @template T
 * @param {string} path
 * @returns {Promise<T | null>}
 */
export async function readJson(path) {
  try {
    const text = await readFile(path, 'utf8')
    return /** @type {T} */ (JSON.parse(text))
  } catch {
    return null
  }
}
