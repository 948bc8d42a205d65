import { panelError } from '../../shared/contract/host-failure.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { defaultLayout } from '../../shared/domain/layout.ts'
import { localHost } from '../../shared/services/built-in-hosts.ts'
import { nullShell } from '../../shared/services/null-shell.ts'
import { simulatedHosts } from '../../shared/testing/simulated-hosts.ts'
import type { FaultEffect } from '../../shared/simulator/faults.ts'
import { helpdeskCapabilities } from '../../shared/simulator/helpdesk-capabilities.ts'
import { hyperVError } from '../../shared/simulator/hyper-v-error.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import type { World } from '../../shared/simulator/world.ts'
import { words } from '../../shared/words/words.ts'
import type { AppStore } from '../store/create-store.ts'
import type { DialogState } from '../store/dialog-slice.ts'
import { allHostsSelected, machinesSelected } from '../store/selection-slice.ts'
import { everyDialog } from '../testing/every-dialog.ts'
import { START, type MemoryBridge, type MemoryBridgeOptions } from '../testing/memory-bridge.ts'
import { situationSpecimens } from './situation-specimens.ts'
import { askToTheEnd } from '../../shared/testing/ask-to-the-end.ts'

/** The window in a state that is worth a look. */
export interface Specimen {
  readonly name: string
  readonly options?: MemoryBridgeOptions
  /** The name of the machine that is selected, and that of its checkpoint. */
  readonly machine?: string
  readonly checkpoint?: string
  readonly dialog?: DialogState
  /** The controls pressed then, by their names. */
  readonly press?: readonly string[]
  /** Runs once the host has been read. */
  readonly act?: (memory: MemoryBridge, store: AppStore) => Promise<unknown>
}

const HOSTILE = '\u05e9\u05dc\u05d5\u05dd \u202egpj.exe '.repeat(4)

/** Every name of the world long, from right to left and with characters that turn what follows around. */
const withHostileNames = (world: World): World => ({
  ...world,
  hostName: HOSTILE,
  machines: world.machines.map((machine, index) => ({
    ...machine,
    config: { ...machine.config, name: `${index} ${HOSTILE}`, notes: HOSTILE },
    checkpoints: machine.checkpoints.map((one, at) => ({ ...one, name: `${at} ${HOSTILE}` })),
  })),
})

/** A host on this computer whose inventory is told by `answer`. */
const localThat = (answer: () => Promise<never>): MemoryBridgeOptions => ({
  ports: {
    hosts: [localHost('THIS-PC')],
    shell: withoutModule,
    openHost: () => {
      const clock = { now: () => START, elapsed: () => 0, after: () => () => undefined }
      const host = createSimulatorHost(
        createSimulator({ clock, world: seeds.empty(START), newId: () => '', pace: 0 }),
      )
      return { ...host, calls: { ...host.calls, getInventory: answer } }
    },
  },
})

/** The shell of a computer without Hyper-V's management tools. */
const withoutModule = nullShell('1.0', {}, async () => [
  { what: 'system', ok: true, text: words.doctorWords.windows },
  { what: 'version', ok: true, text: words.doctorWords.version('Desktop', '5.1.26100.1') },
  { what: 'policy', ok: true, text: words.doctorWords.policy('Bypass') },
  { what: 'module', ok: false, text: words.doctorWords.noModule },
  { what: 'rights', ok: true, text: words.doctorWords.hyperVAdministrator },
])

const noModule = panelError(
  'HyperVMissing',
  'getInventory',
  {},
  { hostMessage: "The specified module 'Hyper-V' was not loaded because no valid module file was found." },
)

const outOfSpace: FaultEffect = {
  kind: 'failed',
  error: hyperVError(
    'OperationFailed',
    'CheckpointVM',
    'Checkpoint operation failed.',
    'There is not enough space.',
  ),
}

const commandOn =
  (name: string, state: string) =>
  ({ panel, simulator }: MemoryBridge): Promise<unknown> => {
    const vmId = simulator.world().machines.find(({ config }) => config.name === 'SRV-01')?.id
    return askToTheEnd(panel, { name, input: { hostId: 'demo', expected: { vmId, name: 'SRV-01', state } } })
  }

const selectAll = async ({ simulator }: MemoryBridge, { dispatch }: AppStore): Promise<void> => {
  const vmIds = simulator.world().machines.map(({ id }) => id)
  dispatch(machinesSelected({ hostId: 'demo', vmIds, current: vmIds[0] ?? '' }))
}

const severalHosts = simulatedHosts(
  [
    { name: 'HV-01', group: 'Production' },
    { name: 'HV-02', group: 'Production', behaves: 'refuses' },
    { name: 'HV-03', group: 'Production', behaves: 'needsPassword' },
    { name: 'LAB-01', group: 'Lab', behaves: 'neverAnswers' },
  ],
  { clock: virtualClock(START), newId: seededIds(3) },
)

const full = { machine: 'SRV-01', checkpoint: 'Pre-patch' }

/** The specimens of the gallery, in its order. A dialog that joins `everyDialog` joins here by itself. */
export const specimens: readonly Specimen[] = [
  { name: 'full', ...full },
  {
    name: 'comfortable',
    ...full,
    options: {
      ports: {
        settings: {
          read: () => ({
            preferences: { theme: 'system', density: 'comfortable', language: 'system' },
            layout: defaultLayout,
            lastHost: null,
            hosts: [],
          }),
          write: async () => undefined,
        },
      },
    },
  },
  { name: 'now', machine: 'APP-02' },
  { name: 'no-checkpoints', machine: 'SQL-NODE-A' },
  { name: 'lost-parent', machine: 'ARCHIVE-03' },
  { name: 'fifty-checkpoints', machine: 'WIN11-LAB-07' },
  { name: 'hostile-names', options: { world: withHostileNames(seeds.demo(START)) }, machine: `7 ${HOSTILE}` },
  { name: 'empty', options: { world: seeds.empty(START) } },
  { name: 'loading', options: localThat(() => new Promise<never>(() => undefined)) },
  { name: 'failing', options: localThat(() => Promise.reject(noModule)) },
  {
    name: 'stale',
    ...full,
    act: ({ clock, simulator }) => {
      simulator.addFault({ at: 'getInventory', phase: 'before', call: 1, effect: { kind: 'lost' } })
      return clock.advanceAsync(2_000)
    },
  },
  {
    name: 'at-work',
    ...full,
    options: { pace: 1 },
    act: async (memory) => {
      void commandOn('createCheckpoint', 'Running')(memory)
      await memory.clock.advanceAsync(1_000)
    },
  },
  { name: 'succeeded', ...full, act: commandOn('createCheckpoint', 'Running') },
  {
    name: 'failed',
    ...full,
    options: { faults: [{ at: 'takeCheckpoint', phase: 'during', call: 1, effect: outOfSpace }] },
    act: commandOn('createCheckpoint', 'Running'),
  },
  { name: 'timeline', ...full, press: [words.treeWords.views.timeline] },
  { name: 'hardware', ...full, press: [words.detailWords.settings] },
  { name: 'disks', ...full, press: [words.detailWords.disks] },
  {
    name: 'activities',
    ...full,
    act: commandOn('createCheckpoint', 'Running'),
    press: [words.activityWords.show],
  },
  { name: 'find', ...full, press: [words.findWords.open] },
  {
    name: 'all-hosts',
    options: { ports: { ...severalHosts.ports } },
    act: async (_memory, { dispatch }) => dispatch(allHostsSelected()),
  },
  { name: 'several-machines', act: selectAll },
  {
    name: 'apply-with-reason',
    ...full,
    options: { capabilities: helpdeskCapabilities },
    dialog: everyDialog().applyCheckpoint,
  },
  ...situationSpecimens,
  ...Object.values(everyDialog()).map((dialog) => ({ name: `dialog-${dialog.kind}`, ...full, dialog })),
]
