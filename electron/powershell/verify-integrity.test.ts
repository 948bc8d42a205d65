import { expect, it, vi } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import type { PowerShellProcess, StartProcess } from './powershell-process.ts'
import { verifyIntegrity } from './verify-integrity.ts'

const options = {
  executable: '',
  environment: {},
  serverPath: '',
  modulePath: '',
  connection: null,
  clock: virtualClock(0),
}

it('looks before each start, and starts nothing while a file is not as it was built', async () => {
  const started = {} as PowerShellProcess
  const startProcess = vi.fn<StartProcess>(() => started)
  let altered: string | null = null
  const start = verifyIntegrity(() => altered, startProcess)
  expect(start(options)).toBe(started)

  altered = 'server/server.psm1'
  const refused = start(options)
  expect(startProcess).toHaveBeenCalledTimes(1)
  expect(await refused.started).toEqual({ kind: 'altered', file: 'server/server.psm1' })
  expect(refused.isUsable()).toBe(false)
  expect(await refused.call({ functionName: 'x', input: {}, limit: null })).toMatchObject({
    kind: 'notBegun',
  })
  await Promise.all([refused.stop(), refused.idle(), refused.ended])
})
