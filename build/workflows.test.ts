import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from 'vitest'
import { root } from './root.mjs'

const folder = join(root, '.github/workflows')
const files = readdirSync(folder)
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** Returns the errors that GitHub's own grammar finds in a workflow. */
async function faultsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  // What a grammar cannot say, such as which job needs which.
  if (value) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

/** Returns the commands that the steps of a workflow run, line by line. */
const commandsOf = (content: string): readonly string[] =>
  [...content.matchAll(/^\s*(?:- )?run: (.+)$/gmu)].map(([, command]) => command ?? '')

const SET_UP = new Set([
  'git config --global core.autocrlf false',
  'npm ci',
  'node node_modules/electron/install.js',
])
const WORK = /^(?:xvfb-run --auto-servernum )?npm (?:test|run package(?: -- --check)?)$/u

test('there are workflows for tests and packages', () => {
  expect(files.toSorted()).toEqual(['package.yml', 'test.yml'])
})

describe.each(files)('%s', (name) => {
  test('is a workflow to GitHub', async () => {
    expect(await faultsOf(name, textOf(name))).toEqual([])
  })

  test('does, beside its set-up, only what everybody can do by hand', () => {
    const work = commandsOf(textOf(name)).filter((command) => !SET_UP.has(command))
    expect(work.length).toBeGreaterThan(0)
    expect(work.filter((command) => !WORK.test(command))).toEqual([])
  })

  test('takes actions by their commit, because a tag may be moved, and leaves no credentials to them', () => {
    const uses = [...textOf(name).matchAll(/uses: (?<action>.+)/gu)].map(({ groups }) => groups?.['action'])
    expect(uses.length).toBeGreaterThan(0)
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u)
    const checkouts = textOf(name).match(
      /uses: actions\/checkout@.+\n\s+with:\n\s+persist-credentials: false/gu,
    )
    expect(checkouts).toHaveLength(uses.filter((action) => action?.startsWith('actions/checkout')).length)
  })

  test('may read the repository and nothing else, and says that it has not been run', () => {
    expect(textOf(name)).toMatch(/^permissions:\n {2}contents: read\n\n/mu)
    expect(textOf(name)).toContain('NOT RUN SO FAR')
  })
})

test.each([
  ['a key there is not', 'runs-on: windows-2025', 'run-on: windows-2025'],
  ['a job that needs another one that is not there', 'needs: check', 'needs: cheque'],
  ['an expression that does not end', '${{ vars.CHECKPOINT_PANEL_UPDATES }}', '${{ vars.'],
  ['an event there is not', 'workflow_dispatch:', 'workflow_despatch:'],
])('GitHub would refuse %s', async (_what, right, wrong) => {
  const content = textOf('package.yml')
  expect(content).toContain(right)
  expect(await faultsOf('package.yml', content.replace(right, wrong))).not.toEqual([])
})
