import { join } from 'node:path'
import { checkOutcome } from './reports.mjs'
import { cacheFolder, packageScript, root } from './root.mjs'
import { runNode } from './run-child.mjs'

/** A hanging tool must not hang the tests; in ms. */
const LIMIT = 180_000

/**
 * The checks that pass or fail as a whole, each with advice for its failure.
 * @type {readonly { readonly name: string, readonly script: string, readonly words: readonly string[], readonly advice: string }[]}
 */
const gates = [
  {
    name: 'lock',
    script: join(root, 'build/check-lock.mjs'),
    words: [],
    advice: 'each line above says what to do',
  },
  {
    name: 'format',
    script: packageScript('prettier/bin/prettier.cjs'),
    words: [
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${join(cacheFolder, 'prettier')}`,
      '.',
    ],
    advice: 'npm run format',
  },
  {
    name: 'lint',
    script: packageScript('oxlint/bin/oxlint'),
    words: ['--type-aware', '--deny-warnings'],
    advice: 'change the code; a rule is turned off in .oxlintrc.json only, with its reason',
  },
  {
    name: 'types',
    script: packageScript('typescript/bin/tsc'),
    words: ['-b'],
    advice: 'npx tsc -b shows the same',
  },
  {
    name: 'unused',
    script: packageScript('knip/bin/knip.js'),
    words: ['--no-progress', '--config=build/knip.json'],
    advice: 'delete what nobody uses, or its export',
  },
]

/** Runs all gates, and prints each as it ends. @returns {Promise<readonly import('./reports.mjs').Outcome[]>} */
export const runGates = () =>
  Promise.all(
    gates.map(async ({ name, script, words, advice }) => {
      const begun = performance.now()
      const { code, output, reason } = await runNode(script, words, { limit: LIMIT })
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      if (code === 0) {
        console.log(`  ${name}: passed (${seconds} s)`)
        return checkOutcome(name, true)
      }
      console.log(
        `${output.trim()}\n  ${name}: FAILED${reason === null ? '' : `, ${reason}`}. To do: ${advice}.`,
      )
      return checkOutcome(`the check "${name}"`, false)
    }),
  )
