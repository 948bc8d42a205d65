/** What the list of all commands says. */
export const paletteWords = {
  title: 'All commands',
  find: 'Find a command',
  hint: 'Type some of its words',
  window: 'Window',
  none: (words: string): string => `No command has "${words}" in its name.`,
  close: 'Close',
  help: 'Help',
} as const

const plain = (text: string): string => text.toLocaleLowerCase().replaceAll('...', '')

/** Whether every word that was typed is somewhere in a text, in any order and any case. */
export function fitsWords(text: string, typed: string): boolean {
  const among = plain(text)
  return plain(typed)
    .split(/\s+/u)
    .every((word) => among.includes(word))
}
