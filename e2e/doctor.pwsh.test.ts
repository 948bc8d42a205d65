import { execFile } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_PWSH, pwsh, sources } from './hyper-v/find-pwsh.ts'
import { standInModules } from './hyper-v/run-pwsh.ts'

const run = (environment: NodeJS.ProcessEnv): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    const main = join(sources, 'out', 'doctor', 'main.js')
    const child = execFile(process.execPath, [main], { env: environment }, (_error, stdout) =>
      resolve({ code: child.exitCode ?? -1, text: stdout }),
    )
  })

test.skipIf(pwsh === null || process.platform === 'win32')(
  `the built doctor gives exact reasons on a computer without Hyper-V (needs PowerShell: ${NO_PWSH})`,
  async () => {
    const { code, text } = await run({
      ...process.env,
      PATH: [dirname(pwsh ?? ''), process.env['PATH']].join(delimiter),
      PSModulePath: standInModules,
    })
    expect(text.split('\n').map((line) => line.slice(0, 21).trim())).toEqual([
      'NO  System',
      'ok  PowerShell',
      'ok  Its version',
      'ok  Execution policy',
      'ok  Language mode',
      'NO  Hyper-V module',
      'NO  Your rights',
      'NO  One reading',
      '',
      '4 of these keep the p',
      '',
    ])
    expect(text).toContain("Hyper-V's PowerShell module is not on this computer.")
    expect(code).toBe(1)
  },
)

test.skipIf(process.platform === 'win32')('the built doctor says that PowerShell is missing', async () => {
  const { code, text } = await run({ PATH: '/nowhere' })
  expect(text).toMatch(/^NO  PowerShell +none was found/mu)
  expect(code).toBe(1)
})
