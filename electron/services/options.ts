import { parseArgs } from 'node:util'
import { PROGRAM_VERSION } from './program-version.ts'
import { isSeedName, seeds, type SeedName } from '../../shared/simulator/seeds.ts'
import { words } from '../../shared/words/words.ts'
import type { BuiltInHost } from './first-host.ts'

/** The options that a start was given; `null` where none was given. */
export interface Options {
  readonly host: BuiltInHost | null
  /** Of the demo host; only ever set together with it. */
  readonly seed: SeedName | null
  readonly open: boolean
  readonly dataFolder: string | null
  /** Whether the terminal gets the log too. */
  readonly log: boolean
}

/** The result of parsing a command line. */
export type ParsedOptions =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string }

/** Every option there is. There are no environment variables: nothing but these leads the product anywhere. */
const DEFINITIONS = {
  host: { type: 'string' },
  seed: { type: 'string' },
  'no-open': { type: 'boolean' },
  shell: { type: 'string' },
  data: { type: 'string' },
  log: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const

const seedNames = Object.keys(seeds).join(', ')
/** As the help has room for them. */
const seedsInHelp = seedNames.replace('renamed, ', `renamed,\n${' '.repeat(23)}`)

const wrong = (problem: string): ParsedOptions => ({
  kind: 'wrong',
  message: words.optionWords.listed(problem),
})

/** Reads `args`, the arguments after the program. `--shell` is read by `npm start` and ignored here. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: DEFINITIONS,
    strict: false,
    tokens: true,
  })
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(DEFINITIONS, token.name))
  if (unknown?.kind === 'option') return wrong(words.optionWords.unknown(unknown.rawName))
  if (positionals[0] !== undefined) return wrong(words.optionWords.none(positionals[0]))
  if (values.help === true) return { kind: 'help', text: words.optionsHelp(seedsInHelp) }
  if (values.version === true) return { kind: 'version', text: PROGRAM_VERSION }
  if (typeof values['no-open'] === 'string') return wrong(words.optionWords.takesNone('--no-open'))
  if (typeof values.log === 'string') return wrong(words.optionWords.takesNone('--log'))

  const { host, seed, shell, data } = values
  if (host !== undefined && host !== 'demo' && host !== 'local') return wrong(words.optionWords.host)
  if (shell !== undefined && shell !== 'web' && shell !== 'desktop') return wrong(words.optionWords.shell)
  if (seed !== undefined && host !== 'demo') return wrong(words.optionWords.seedAlone)
  if (seed !== undefined && !(typeof seed === 'string' && isSeedName(seed)))
    return wrong(words.optionWords.noSeed(String(seed), seedNames))
  if (data !== undefined && (typeof data !== 'string' || data === '')) return wrong(words.optionWords.data)
  return {
    kind: 'options',
    options: {
      host: host ?? null,
      seed: seed ?? null,
      open: values['no-open'] !== true,
      dataFolder: data ?? null,
      log: values.log === true,
    },
  }
}

/**
 * The words that are ours among a desktop start's: Electron's own switches, and in development the folder of the
 * program, stand there too. What follows `--` is never ours: it may be a link that anybody wrote.
 */
export function ownWords(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return args
    .slice(0, end < 0 ? undefined : end)
    .filter((word) =>
      Object.keys(DEFINITIONS).includes(/^--(?<name>[a-z-]+)/u.exec(word)?.groups?.['name'] ?? ''),
    )
}
