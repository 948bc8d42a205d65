import { expect, it } from 'vitest'
import { virtualClock } from '../shared/domain/clock.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'

const NOW = Date.UTC(2026, 10, 20)
const world = buildWorld({ now: NOW, newId: seededIds(21) }, [{ name: 'STAYS-01' }, { name: 'GOES-01' }])
const simulator = createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(22), pace: 0 })
const going = world.machines.find(({ config }) => config.name === 'GOES-01')?.id

it.skipIf(pwsh === null)(
  `a machine that goes while the host is read is simply gone (needs PowerShell: ${NO_PWSH})`,
  async () => {
    const over = await powerShellOverStandIn(pwsh ?? '', {
      simulator,
      before: ({ command }) => {
        // Between Get-VM, which still tells it, and the first Get-VMSnapshot.
        if (command === 'readCheckpoints')
          simulator.change((now) => ({ ...now, machines: now.machines.filter(({ id }) => id !== going) }))
        return true
      },
    })
    try {
      const { machines, findings } = await over.host.calls.getInventory({ hostId: 'tested' })
      expect(machines.map(({ name, unread }) => [name, unread])).toEqual([['STAYS-01', []]])
      expect(findings).toEqual([])
    } finally {
      await over.close()
    }
  },
)
