import { describe, expect, it } from 'vitest'
import { commandLine, startElevated } from './start-elevated.ts'

it.each([
  [['--host=local'], '--host=local'],
  [['--data=D:\\My data', '--log'], '"--data=D:\\My data" --log'],
  [['D:\\My data\\'], '"D:\\My data\\\\"'],
  [['say "it"', ''], '"say \\"it\\"" ""'],
  [['\\"'], '"\\\\\\""'],
])('the words %j are the command line %s', (words, line) => {
  expect(commandLine(words)).toBe(line)
})

describe('a start as administrator', () => {
  const windows = { environment: { SystemRoot: 'D:\\Windows' }, exists: () => true }

  it('hands over what is started as data, to a script that holds nothing of it', async () => {
    const runs: { program: string; words: readonly string[]; start: unknown }[] = []
    await startElevated({
      program: "C:\\it's; calc\\Checkpoint Panel.exe",
      words: ['--data=$(calc)', '--host=local'],
      ...windows,
      run: async (program, words, { env }) => {
        runs.push({ program, words, start: JSON.parse(env['START_ELEVATED'] ?? '') })
      },
    })
    expect(runs).toHaveLength(1)
    expect(runs[0]?.program).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
    expect(runs[0]?.start).toEqual({
      program: "C:\\it's; calc\\Checkpoint Panel.exe",
      words: '--data=$(calc) --host=local',
    })
    expect(runs[0]?.words.join(' ')).not.toContain('calc')
    expect(runs[0]?.words.join(' ')).toContain('-Verb RunAs')
  })

  it('that the user does not want is told in the words of Windows', async () => {
    const run = () =>
      Promise.reject(Object.assign(new Error('Command failed: ...'), { stderr: 'Abgebrochen.\r\n', code: 1 }))
    await expect(startElevated({ program: 'x', words: [], ...windows, run })).rejects.toMatchObject({
      failure: {
        kind: 'ElevationRefused',
        operation: 'startAsAdministrator',
        hostMessage: 'Abgebrochen.',
      },
    })
  })

  it('is none where there is no PowerShell', async () => {
    await expect(
      startElevated({ program: 'x', words: [], ...windows, exists: () => false }),
    ).rejects.toMatchObject({ failure: { kind: 'PowerShellMissing' } })
  })
})
