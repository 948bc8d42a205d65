import { describe } from 'vitest'
import type { Simulator } from '../shared/simulator/simulator.ts'
import { hostConformance } from './host-conformance.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { NO_SSHD } from './hyper-v/own-sshd.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'

describe.skipIf(NO_SSHD !== null)(
  `over SSH to an own sshd (skipped where ${NO_SSHD ?? 'there is none'})`,
  () => {
    hostConformance('PowerShell over a PSSession', async () => {
      const { simulator, switchTo } = switchedSimulator()
      const { host, close } = await powerShellOverStandIn(pwsh ?? '', { simulator, over: 'ssh' })
      const on = (next: Simulator) => {
        switchTo(next)
        return host
      }
      return { on, close }
    })
  },
)
