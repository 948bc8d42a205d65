import { activity, mergeEnd } from '../domain/activity.ts'
import { applyFacts } from '../domain/apply-preview.ts'
import { applyReason } from '../domain/apply-reason.ts'
import { checkpointName } from '../domain/checkpoint-name.ts'
import { checkpointNotes } from '../domain/checkpoint-notes.ts'
import { checkpointSettings, checkpointSettingsChange } from '../domain/checkpoint-settings.ts'
import { checkpoint } from '../domain/checkpoint.ts'
import { connectionTest } from '../domain/connection-test.ts'
import { deleteFacts } from '../domain/delete-preview.ts'
import { checkpointDetails, machineDetails } from '../domain/details.ts'
import { expectedDeletion, expectedMachine, expectedTarget } from '../domain/expected.ts'
import { finding } from '../domain/finding.ts'
import { folderFacts } from '../domain/folder-facts.ts'
import { historyPage, historyQuery } from '../domain/history.ts'
import { hostAddress, hostEntry } from '../domain/host-address.ts'
import { hostEvent } from '../domain/host-event.ts'
import { hostFacts } from '../domain/host-facts.ts'
import { hostFolder } from '../domain/host-folder.ts'
import { hostJob } from '../domain/host-job.ts'
import { host } from '../domain/host.ts'
import { guid, hostId, timestamp } from '../domain/ids.ts'
import { inventory } from '../domain/inventory.ts'
import { layout } from '../domain/layout.ts'
import { machineRun, startedRun } from '../domain/machine-run.ts'
import { madeCheckpoint } from '../domain/made-checkpoint.ts'
import { notice } from '../domain/notice.ts'
import { place } from '../domain/place.ts'
import { preferences } from '../domain/preferences.ts'
import { program } from '../domain/program.ts'
import { z } from '../domain/schema.ts'
import { machineMeasure } from '../domain/virtual-disk.ts'
import {
  backupService,
  checkpointType,
  heartbeat,
  virtualMachine,
  vmOperation,
  vmState,
} from '../domain/virtual-machine.ts'
import { windowMenu } from '../domain/window-menu.ts'

const nothing = z.object({})
const ofHost = z.object({ hostId })
const ofMachine = ofHost.extend({ vmId: guid })
/** The machine as the user saw it. */
const onMachine = ofHost.extend({ expected: expectedMachine })
const onTarget = ofHost.extend({ expected: expectedTarget })
const ofCheckpoint = ofMachine.extend({ checkpointId: guid })
/** The answer of a command that may leave a machine in another power state. */
const powered = z.object({ state: vmState })
const powerCommand = { kind: 'command', by: 'host', input: onMachine, output: powered } as const
/** A secret: it is never logged, written, or told again. */
const password = z.string().min(1).max(1024)
/** The machine's operation once checkpoints are gone from its tree; `null` where none was seen. */
const deleted = z.object({ operation: vmOperation.nullable() })

/**
 * Every operation of the panel: the only place where one is named.
 *
 * `kind`: a query changes nothing, a command may. `by`: `app` is answered by a service, `host` by the host, `step`
 * by the host for services only. Which PowerShell function answers it stands in `electron/powershell`. The table is one
 * file, however long, so that nothing is named twice.
 */
export const operations = {
  // About the panel itself, its windows and its runs over several machines.
  listHosts: { kind: 'query', by: 'app', input: nothing, output: z.array(host) },
  /** Adds the simulated host to the list, where it is not there yet. */
  openDemo: { kind: 'command', by: 'app', input: nothing, output: host },
  /** Remembers the host in use for the next start. */
  selectHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  listActivities: { kind: 'query', by: 'app', input: nothing, output: z.array(activity) },
  /** Asks the host to stop a command; what came of that is told by the command's own end. `InvalidState` where it cannot be cancelled now. */
  cancelActivity: { kind: 'command', by: 'app', input: z.object({ id: z.string() }), output: nothing },
  /** Lists the checkpoints that were made in this run of the panel, each with its kind. */
  listMadeCheckpoints: { kind: 'query', by: 'app', input: nothing, output: z.array(madeCheckpoint) },
  listNotices: { kind: 'query', by: 'app', input: nothing, output: z.array(notice) },
  /** Reads a page of what was done from this computer, in this run of the panel and before. `HistoryUnreadable` where that cannot be. */
  getHistory: { kind: 'query', by: 'app', input: historyQuery, output: historyPage },
  /** Returns the place a window is to show first; `null` where the program was not started to show one. */
  getAskedPlace: { kind: 'query', by: 'app', input: nothing, output: place.nullable() },
  getPreferences: { kind: 'query', by: 'app', input: nothing, output: preferences },
  setPreferences: { kind: 'command', by: 'app', input: preferences, output: preferences },
  getLayout: { kind: 'query', by: 'app', input: nothing, output: layout },
  /** Of several windows that set it, the last one counts; no window is told. */
  setLayout: { kind: 'command', by: 'app', input: layout, output: nothing },

  /** Hands over the content of the system's own menu; a shell without one does nothing with it. */
  offerMenu: { kind: 'command', by: 'app', input: z.object({ menu: windowMenu }), output: nothing },
  getProgram: { kind: 'query', by: 'app', input: nothing, output: program },
  /** Looks at all that working with Hyper-V on this computer depends on, in the order in which it fails. Takes seconds. */
  examineComputer: { kind: 'query', by: 'app', input: nothing, output: z.array(finding) },
  /** Asks for a folder with the system's own dialog; `null` where nothing was chosen. `NotSupported` where `canBrowse` is false. */
  chooseFolder: {
    kind: 'command',
    by: 'app',
    input: z.object({ start: z.string().max(260).nullable() }),
    output: z.object({ folder: z.string().nullable() }),
  },
  /** Opens the machine's screen with VMConnect, beside the panel. `NotSupported` where `canConnect` is false. */
  connectMachine: { kind: 'command', by: 'app', input: ofMachine, output: nothing },
  /**
   * Starts the program anew as administrator, of which Windows asks the user, and then ends this one. `NotSupported`
   * where `elevation` is not `offered`.
   */
  startAsAdministrator: { kind: 'command', by: 'app', input: nothing, output: nothing },
  /**
   * Takes up one command on several machines, each of them an ordinary command of its own that may fail for itself. What
   * comes of it is told by events and `listRuns`.
   */
  runOnMachines: {
    kind: 'command',
    by: 'app',
    input: machineRun,
    output: nothing,
  },
  /** Lists the runs under way and the last that ended. */
  listRuns: { kind: 'query', by: 'app', input: nothing, output: z.array(startedRun) },
  /** Begins nothing more of a run; what is under way goes on. `InvalidState` where it has ended. */
  cancelRun: { kind: 'command', by: 'app', input: z.object({ runId: z.string() }), output: nothing },

  // About the list of hosts, and the ways to them.
  /** Adds a remote host, or changes the one with this id. `Busy` while a command of ours runs on it. */
  saveHost: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: hostId.nullable(), entry: hostEntry }),
    output: host,
  },
  /** Takes a remote host from the list, and its password from the store. `Busy` while a command of ours runs on it. */
  removeHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Puts hosts in order and into groups; a host that is not named keeps its group and comes last. */
  arrangeHosts: {
    kind: 'command',
    by: 'app',
    input: z.object({
      hosts: z.array(z.object({ id: hostId, group: hostEntry.shape.group })).max(1000),
    }),
    output: z.array(host),
  },
  /** Asks a host at once that would be asked again later. */
  reconnectHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Takes a password for a host: for this run, and into the system's store where `remember` says so and `getProgram` that it can. */
  signIn: {
    kind: 'command',
    by: 'app',
    input: ofHost.extend({ password, remember: z.boolean() }),
    output: nothing,
  },
  /** Forgets the password of a host, in memory and in the system's store. */
  signOut: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Tries a connection step by step; each change is told as an event, and nothing is saved. */
  testConnection: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: connectionTest.shape.id, address: hostAddress, password: password.nullable() }),
    output: connectionTest,
  },
  cancelTest: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: connectionTest.shape.id }),
    output: nothing,
  },

  // About a host, its machines and their checkpoints.

  /** All machines and all checkpoints of a host, in one call. */
  getInventory: {
    kind: 'query',
    by: 'host',
    input: ofHost,
    output: inventory,
  },
  /** The slow query: what the disks, checkpoints and saved memory of some machines take, and since when. */
  measureCheckpoints: {
    kind: 'query',
    by: 'host',
    input: ofHost.extend({ vmIds: z.array(guid).max(1000) }),
    output: z.object({ readAt: timestamp, machines: z.array(machineMeasure) }),
  },
  /** The facts of the apply prompt. `NotFound` when the machine or the checkpoint is gone. */
  previewApply: {
    kind: 'query',
    by: 'host',
    input: ofCheckpoint,
    output: applyFacts,
  },
  getCheckpointSettings: {
    kind: 'query',
    by: 'host',
    input: ofMachine,
    output: z.object({
      readAt: timestamp,
      machine: virtualMachine,
      expected: expectedMachine,
      settings: checkpointSettings,
      /** The location is locked while there are any. */
      checkpointCount: z.number().int(),
      backupService: backupService.nullable(),
    }),
  },
  /** Changes only what `change` names, in one `Set-VM`; answers the settings as read afterwards. `was` is what the user saw. */
  setCheckpointSettings: {
    kind: 'command',
    by: 'host',
    input: onMachine.extend({ was: checkpointSettings, change: checkpointSettingsChange }),
    output: z.object({ settings: checkpointSettings }),
  },
  /**
   * Makes a checkpoint, of the kind the machine's checkpoint type asks for; `checkpoint.state` tells which it became.
   * Without `name` the host names it. Naming is a second step on the host and can fail alone: then the checkpoint
   * stands under the host's name and `named` is false.
   */
  createCheckpoint: {
    kind: 'command',
    by: 'host',
    input: onMachine.extend({ name: z.exactOptional(checkpointName) }),
    output: z.object({
      checkpoint,
      named: z.boolean(),
      /** The machine's checkpoint type when the checkpoint was made. */
      checkpointType,
    }),
  },
  /**
   * Keeps the current state where asked to, applies a checkpoint, starts the machine where asked to: one operation, step
   * by step. With a `reason` it is the host that keeps and applies, for a role that has no other way.
   */
  applyCheckpoint: {
    kind: 'command',
    by: 'app',
    input: onTarget.extend({
      keep: z
        .object({ name: checkpointName })
        .or(z.object({ reason: applyReason }))
        .nullable(),
      startAfterwards: z.boolean(),
    }),
    output: z.object({
      state: vmState,
      appliedAt: timestamp,
      /** The checkpoint that holds what was there before, and the moment it holds. */
      kept: z.object({ checkpoint, at: timestamp, fellBack: z.boolean() }).nullable(),
      /** `null` when it was not asked to start; `null` heartbeat when none came in time. */
      started: z.object({ heartbeat: heartbeat.nullable() }).nullable(),
    }),
  },
  /** Applies a checkpoint and nothing else: no keep, no start of ours. For services, never for a window. */
  applyCheckpointStep: {
    kind: 'command',
    by: 'step',
    input: onTarget,
    output: powered,
  },
  /**
   * Keeps the current state, proves that it is kept, and then applies a checkpoint, all of it on the host; nothing
   * leaves the keeping out. `noted` is false where only the notes of `kept` could not be written. For services, never
   * for a window.
   */
  keepAndApply: {
    kind: 'command',
    by: 'step',
    input: onTarget.extend({ reason: applyReason }),
    output: z.object({ state: vmState, appliedAt: timestamp, kept: checkpoint, noted: z.boolean() }),
  },
  startVirtualMachine: powerCommand,
  turnOffVirtualMachine: powerCommand,
  /** Asks the guest to shut down; refused as `NotSupported` where its shutdown service is off or silent. */
  shutDownVirtualMachine: powerCommand,
  saveVirtualMachine: powerCommand,
  pauseVirtualMachine: powerCommand,
  resumeVirtualMachine: powerCommand,
  /** As the reset button of a computer: the guest is not asked. */
  resetVirtualMachine: powerCommand,
  /** Throws a saved machine's memory away; it is off then. */
  deleteSavedState: powerCommand,
  renameCheckpoint: {
    kind: 'command',
    by: 'host',
    input: onTarget.extend({ name: checkpointName }),
    output: z.object({ checkpoint }),
  },
  /** An empty text takes the notes away. */
  setCheckpointNotes: {
    kind: 'command',
    by: 'host',
    input: onTarget.extend({ notes: checkpointNotes }),
    output: z.object({ checkpoint }),
  },
  /** The facts of the delete prompt. `NotFound` when the machine or all of the checkpoints are gone; one of several that is gone is left out. */
  previewDelete: {
    kind: 'query',
    by: 'app',
    input: ofMachine.extend({ checkpointIds: z.array(guid).min(1).max(1000), subtree: z.boolean() }),
    output: deleteFacts,
  },
  /**
   * Deletes checkpoints: one after another, or with `subtree` the first and all that descends from it at once. It has
   * ended when the disks have merged, or when they wait until the machine is off. Stops at the first failure, which
   * says what is gone and what stands.
   */
  deleteCheckpoints: {
    kind: 'command',
    by: 'app',
    input: ofHost.extend({ expected: expectedDeletion, subtree: z.boolean() }),
    output: z.object({ deleted: z.array(z.string()), merge: mergeEnd }),
  },
  /**
   * Takes a checkpoint out of the tree; its children move up. It has ended when the host has let go of the
   * checkpoint: the disks merge afterwards, seen as the machine's operation and as a job, or wait until it is off.
   * For services, never for a window.
   */
  deleteCheckpoint: {
    kind: 'command',
    by: 'step',
    input: onTarget,
    output: deleted,
  },
  /** As `deleteCheckpoint`, with everything that descends from it. */
  deleteCheckpointSubtree: {
    kind: 'command',
    by: 'step',
    input: onTarget,
    output: deleted,
  },
  /** Writes a whole machine, as it was at the checkpoint, into a folder of its own under `folder`. */
  exportCheckpoint: {
    kind: 'command',
    by: 'host',
    input: onTarget.extend({ folder: hostFolder }),
    output: nothing,
  },
  /** Reads what the host can tell of a folder without writing to it; the folder need not exist. */
  checkFolder: {
    kind: 'query',
    by: 'host',
    input: ofHost.extend({ folder: hostFolder }),
    output: folderFacts,
  },
  getHostFacts: {
    kind: 'query',
    by: 'host',
    input: ofHost,
    output: hostFacts,
  },
  getMachineDetails: {
    kind: 'query',
    by: 'host',
    input: ofMachine,
    output: machineDetails,
  },
  getCheckpointDetails: {
    kind: 'query',
    by: 'host',
    input: ofCheckpoint,
    output: checkpointDetails,
  },
  /** Reads what a host's event logs say about the checkpoints of a machine, for the last `days`. */
  listHostEvents: {
    kind: 'query',
    by: 'host',
    input: ofMachine.extend({ days: z.number().int().min(1).max(90) }),
    output: z.object({ readAt: timestamp, events: z.array(hostEvent) }),
  },
  /** Lists the jobs that Hyper-V is at work on, for anybody. */
  listJobs: {
    kind: 'query',
    by: 'host',
    input: ofHost,
    output: z.object({ readAt: timestamp, jobs: z.array(hostJob) }),
  },
  /**
   * Asks Hyper-V to stop a job of a machine; the command it belongs to then fails, and is told as such. `NotFound`
   * when it has ended, `NotSupported` when the host does not let it be stopped.
   */
  cancelJob: {
    kind: 'command',
    by: 'host',
    input: ofMachine.extend({ jobId: guid }),
    output: nothing,
  },
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations

/** The input of an operation as a caller hands it over; ids are plain strings, nothing is parsed yet. */
export type RequestOf<N extends OperationName> = z.input<Operations[N]['input']>
/** The input of an operation as its implementation receives it: parsed. */
export type InputOf<N extends OperationName> = z.output<Operations[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>

type NamesWhere<Part> = { [N in OperationName]: Operations[N] extends Part ? N : never }[OperationName]

/** Operations that a window may ask of a host. */
export type HostOperationName = NamesWhere<{ by: 'host' }>
export type HostCommandName = NamesWhere<{ by: 'host'; kind: 'command' }>
/** Everything a host answers: its operations, and the steps that only services may call. */
export type HostCallName = NamesWhere<{ by: 'host' | 'step' }>

const names = Object.keys(operations) as OperationName[]

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name)
const isHostCallName = (name: OperationName): name is HostCallName => operations[name].by !== 'app'
export const isCommandName = (name: OperationName): boolean => operations[name].kind === 'command'
export const operationNames: readonly OperationName[] = names
export const hostCallNames: readonly HostCallName[] = names.filter(isHostCallName)
