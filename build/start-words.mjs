import { parseArgs } from 'node:util'

/**
 * The arguments of `npm start`. Only the shell and the help are its own matter; `words` are for the program,
 * each as one word, and judged there.
 * @typedef {{ readonly kind: 'help' }
 *   | { readonly kind: 'wrong', readonly message: string }
 *   | { readonly kind: 'start', readonly shell: 'web' | 'desktop' | null, readonly words: readonly string[] }} StartWords
 */

/** The text of `electron/services/options.ts`, here because help must come before anything is installed. */
export const helpText = `Checkpoint Panel

  --host=demo|local    which host to open: the simulated one, or this computer's Hyper-V.
                       Otherwise the host used last; else this computer on Windows, the demo elsewhere.
  --seed=NAME          what the demo starts with: demo, empty, old, sick, unread, spellings, leftover, renamed,
                       vhdset, clock, replica, collision. Needs --host=demo.
  --shell=web|desktop  where to show it (npm start only): in a browser, or in a window of its own.
  --no-open            do not open a browser; only print the address.
  --data=FOLDER        where settings and history are kept, instead of the usual place of this system.
  --log                write the log, panel.log in that folder, to the terminal too.
  --version            which version this is.
  --help               this text.`

const withValue = /** @type {const} */ ({ type: 'string' })

/**
 * @param {readonly string[]} args what stands behind `npm start --`
 * @returns {StartWords}
 */
export function startWords(args) {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      host: withValue,
      seed: withValue,
      shell: withValue,
      data: withValue,
      help: { type: 'boolean' },
    },
    strict: false,
    tokens: true,
  })
  if (values.help === true) return { kind: 'help' }
  const { shell } = values
  if (shell !== undefined && shell !== 'web' && shell !== 'desktop')
    return { kind: 'wrong', message: '--shell is web or desktop. --help lists the options.' }
  const words = tokens.map((token) => {
    if (token.kind !== 'option') return token.kind === 'positional' ? token.value : '--'
    return token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`
  })
  return { kind: 'start', shell: shell ?? null, words }
}
