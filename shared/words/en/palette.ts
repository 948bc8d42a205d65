/** The words of the list of all commands. */
export const paletteWords = {
  title: 'All commands',
  find: 'Find a command',
  hint: 'Type some of its words',
  window: 'Window',
  none: (words: string): string => `No command has "${words}" in its name.`,
  close: 'Close',
  help: 'Help',
} as const
