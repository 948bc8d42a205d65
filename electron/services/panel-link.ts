/** The scheme of links into the panel, as it is registered with the system. */
export const LINK_SCHEME = 'checkpoint-panel'

/**
 * The target of a link: a host by its name and, where it says so, a machine of it by name or id. It is only
 * ever selected.
 */
export interface PanelLink {
  readonly host: string
  readonly machine: string | null
}

/** Longer than any name of a computer or a machine. */
const LIMIT = 1_000
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

function plain(part: string): string | null {
  try {
    const text = decodeURIComponent(part)
    return text === '' || text !== text.trim() || UNPRINTABLE.test(text) ? null : text
  } catch {
    return null
  }
}

/**
 * Reads `checkpoint-panel://host` or `checkpoint-panel://host/machine`; `null` where it is anything else. Whoever
 * writes a web page or a mail can make somebody follow such a link: there is no part of it that could ask for more
 * than to be shown something.
 */
export function parseLink(text: string): PanelLink | null {
  if (text.length > LIMIT) return null
  const found = /^checkpoint-panel:\/\/(?<host>[^/?#@:[\]\\]+)(?:\/(?<machine>[^/?#\\]*))?$/u.exec(
    text,
  )?.groups
  const host = plain(found?.['host'] ?? '')
  if (host === null) return null
  if (!found?.['machine']) return { host, machine: null }
  const machine = plain(found['machine'])
  return machine === null ? null : { host, machine }
}

/** The link for a place, as {@link parseLink} reads it. */
export const linkTo = ({ host, machine }: PanelLink): string =>
  `${LINK_SCHEME}://${encodeURIComponent(host)}${machine === null ? '' : `/${encodeURIComponent(machine)}`}`

/** The link a program was started with, where it was: systems hand it over as a word among the others. */
export const linkAmong = (words: readonly string[]): PanelLink | null =>
  words.map(parseLink).find((link) => link !== null) ?? null
