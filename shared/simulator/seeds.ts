import { DEMO_HOST_NAME } from '../domain/host.ts'
import type { Language } from '../domain/preferences.ts'
import { demoMachines } from './demo-machines.ts'
import { OLD_RELEASE } from './host-release.ts'
import { buildWorld, DAY, GB } from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'
import { situations } from './situations.ts'
import { freeBytes, type World } from './world.ts'

/** The name of a simulated host of an older Windows. */
const OLD_HOST_NAME = 'OLD-HV-01'

/** The space that the demo's disks leave free on D: at first. */
const FREE_BYTES = 212 * GB

/** Machines in every state that matters, and one that cannot be read; with dates reckoned back from `now`. */
function demo(now: number, language: Language = 'en'): World {
  const volumes = [
    { root: 'C:\\', bytes: 2048 * GB, otherBytes: 180 * GB },
    { root: 'D:\\', bytes: 4096 * GB, otherBytes: 0 },
  ]
  const places = [{ path: 'D:\\Exports', found: 'folder', writable: null }] as const
  const seed = {
    now,
    newId: seededIds(1),
    hostName: DEMO_HOST_NAME,
    language,
    volumes,
    places,
    clusterNode: true,
  }
  const world = buildWorld(seed, demoMachines(now, language))
  const otherBytes = (freeBytes(world, 'D:\\', now) ?? 0) - FREE_BYTES
  return {
    ...world,
    volumes: volumes.map((volume) => (volume.root === 'D:\\' ? { ...volume, otherBytes } : volume)),
  }
}

/** A host without machines. */
const empty = (now: number, language: Language = 'en'): World =>
  buildWorld({ now, newId: seededIds(2), hostName: DEMO_HOST_NAME, language }, [])

/** A host of Windows Server 2012 R2: no production checkpoints, no automatic ones. */
const old = (now: number, language: Language = 'en'): World =>
  buildWorld(
    { now, newId: seededIds(3), hostName: OLD_HOST_NAME, language, release: OLD_RELEASE, clusterNode: true },
    [
      {
        name: 'LEGACY-01',
        history: [
          { kind: 'checkpoint', name: 'Before the update', ago: 20 * DAY, memory: true },
          { kind: 'checkpoint', name: 'Without memory', ago: 2 * DAY },
        ],
      },
      { name: 'LEGACY-02', state: 'Off', generation: 1 },
      { name: 'LEGACY-03', clustered: true, generation: 1 },
    ],
  )

/** Worlds to start from, by name; each a function of the present, in ms since 1970 UTC, and of its Windows' language. */
export const seeds = { demo, empty, old, ...situations } as const

export type SeedName = keyof typeof seeds

export const isSeedName = (name: string): name is SeedName => Object.hasOwn(seeds, name)
