import { afterAll, beforeAll } from 'vitest'
import { startHyperVServer, type HyperVServer } from './hyper-v-server.ts'
import { openPwsh, type OpenPwsh } from './open-pwsh.ts'
import { switchedSimulator } from './switched-simulator.ts'

/** Gives a suite one PowerShell over the stand-in, which is there during its tests, and the simulator behind it. */
export function pwshOfSuite() {
  const { simulator, switchTo } = switchedSimulator()
  let server: HyperVServer
  let opened: OpenPwsh
  beforeAll(async () => {
    server = await startHyperVServer(simulator)
    opened = openPwsh(server.place)
  })
  afterAll(async () => {
    await opened.close()
    await server.close()
  })
  return { simulator, switchTo, ask: (script: string): Promise<unknown> => opened.run(script) }
}
