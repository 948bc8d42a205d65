import { describe } from 'vitest'
import { systemClock } from '../electron/services/system-clock.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { throwAwayCases } from './host-conformance/throw-away-cases.ts'
import { transportConformance } from './host-conformance.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { NO_SSHD } from './hyper-v/own-sshd.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'

describe.skipIf(NO_SSHD !== null)(
  `over SSH to an own sshd (skipped where ${NO_SSHD ?? 'there is none'})`,
  () => {
    transportConformance(
      'PowerShell over a PSSession',
      async () => {
        const { simulator, switchTo } = switchedSimulator()
        const { host, close } = await powerShellOverStandIn(pwsh ?? '', { simulator, over: 'ssh' })
        const on = (next: Simulator) => {
          switchTo(next)
          return host
        }
        return { on, close }
      },
      'queries',
    )

    // Every function once, as it is pushed there: what they do is seen in the conformance without SSH.
    throwAwayCases('SCRATCH', async () => {
      const machine = { name: 'SCRATCH', checkpointType: 'Standard' } as const
      const world = buildWorld({ now: systemClock.now(), newId: seededIds(3) }, [machine])
      const simulator = createSimulator({ clock: systemClock, world, newId: seededIds(4), pace: 0 })
      return powerShellOverStandIn(pwsh ?? '', { simulator, over: 'ssh' })
    })
  },
)
