import { buildWorld, DAY, GB, type HistorySeed, type MachineSeed } from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'
import type { World } from './world.ts'

const FARM_HOSTS = 20
const FARM_MACHINES = 500

/** A world copies its records at each step of a history; small ones put together come to the same in a tenth of the time. */
const BUILT_AT_ONCE = 50

const history = (count: number): readonly HistorySeed[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'checkpoint',
    name: `Before change ${index + 1}`,
    ago: (count - index) * 10 * DAY,
    written: GB,
  }))

/** The machine with this number, from 0: one of four runs, and one of two has checkpoints, three at most. */
const machineSeed = (hostName: string, number: number): MachineSeed => ({
  name: `${hostName}-VM-${String(number).padStart(3, '0')}`,
  state: number % 4 === 3 ? 'Running' : 'Off',
  history: history(number % 2 === 0 ? 0 : ((number >> 1) % 3) + 1),
})

const together = (first: World, second: World): World => ({
  ...first,
  machines: [...first.machines, ...second.machines],
  files: new Map([...first.files, ...second.files]),
})

function farmHost(now: number, host: number): World {
  const hostName = `HV-${String(host + 1).padStart(2, '0')}`
  const newId = seededIds(1_000 + host)
  const volumes = [{ root: 'D:\\', bytes: 64 * 1024 * GB, otherBytes: 0 }]
  const seeds = Array.from({ length: FARM_MACHINES }, (_, number) => machineSeed(hostName, number))
  const begin: World = buildWorld({ now, newId, hostName, volumes }, [])
  return Array.from({ length: FARM_MACHINES / BUILT_AT_ONCE }, (_, part) =>
    buildWorld(
      { now, newId, hostName, volumes },
      seeds.slice(part * BUILT_AT_ONCE, (part + 1) * BUILT_AT_ONCE),
    ),
  ).reduce(together, begin)
}

/** Twenty hosts with 500 machines each: the size that the panel is made for, with dates reckoned back from `now`. */
export const farm = (now: number): readonly World[] =>
  Array.from({ length: FARM_HOSTS }, (_, host) => farmHost(now, host))
