/** The page of a window that may not talk to the program. */
export const signInWords = {
  title: 'This window is not signed in',
  explanation:
    'The address of Checkpoint Panel signs in one window, once, and within five minutes. This one was used before, is too old, or the program has been started anew.',
  remedy: 'Press Enter in the terminal where Checkpoint Panel runs, and open the new address it prints.',
} as const

/** Shown when the window itself has failed. */
export const brokenWindowWords = {
  title: 'This window has made a mistake and cannot go on',
  explanation:
    'Nothing was changed by it on any host, and commands under way go on. Load the window again; if this comes back, the words below help to find out why.',
  reload: 'Load again',
} as const
