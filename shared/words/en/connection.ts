import type { Failure } from '../../domain/failure.ts'

/** Shown for every host while a window of the web shell cannot reach the program behind it. */
export const programUnreachable = (): Failure => ({
  kind: 'HostUnavailable',
  message:
    'This window has lost the program behind it. It goes on trying; see whether Checkpoint Panel still runs in its terminal. Commands under way are not affected.',
})

/** The answer to a request that got none. */
export const requestUnanswered = (): Failure => ({
  kind: 'HostUnavailable',
  message:
    'There was no answer: this window has lost the program behind it. What had begun may have gone on; look at the virtual machine before you try again.',
})

/** The answer to a request of the desktop's window that did not reach the program. */
export const requestLost = (): Failure => ({
  kind: 'Internal',
  message:
    'The request did not reach the program, or its answer did not come back. Restart Checkpoint Panel if this goes on.',
})

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
