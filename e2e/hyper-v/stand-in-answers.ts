import { readIntegrationServices } from '../../shared/simulator/guest-readings.ts'
import { checkpointType } from '../../shared/domain/virtual-machine.ts'
import { liveStates } from '../../shared/simulator/export-machine.ts'
import { fileNumber } from '../../shared/simulator/file-names.ts'
import {
  readAdapters,
  readDvdDrives,
  readEvents,
  readFolder,
  readHost,
  readJobs,
  readVolumes,
} from '../../shared/simulator/host-readings.ts'
import { ailmentOf } from '../../shared/simulator/ailments.ts'
import { machineNotFound, type HyperVError } from '../../shared/simulator/hyper-v-error.ts'
import {
  readCheckpoints,
  readDrives,
  readFile,
  readMachines,
  type ReadingName,
} from '../../shared/simulator/readings.ts'
import type { CancelOutcome, Outcome, RunWatch, Simulator } from '../../shared/simulator/simulator.ts'
import type { ArgsOf, CommandName } from '../../shared/simulator/transitions.ts'
import {
  checkpointOf,
  machineOf,
  type Machine,
  type MachineCheckpoint,
  type World,
} from '../../shared/simulator/world.ts'
import { answerOfChange, isChange } from './stand-in-changes.ts'
import { readMounted } from './stand-in-disks.ts'
import { changeSettings, refusalOf, removeMachine, settingsOf } from './stand-in-settings.ts'
import { answerQuery, readingOf, wmiErrorLine, wmiRecord, type WmiBehaviour } from './wmi-query.ts'
import { END, errorLine, objectLine, warningLine, type StandInRequest } from './stand-in-protocol.ts'

type Fields = StandInRequest['fields']

const READINGS: Readonly<
  Record<ReadingName, (world: World, now: number, fields: Fields) => readonly (object | null)[]>
> = {
  readMachines: (world, now) => readMachines(world, now),
  readCheckpoints: (world, _now, fields) => machinesOf(world, fields).flatMap(readCheckpoints),
  readDrives: (world, _now, fields) => ofState(world, fields, readDrives),
  readAdapters: (world, _now, fields) => ofState(world, fields, readAdapters),
  readDvdDrives: (world, _now, fields) => ofState(world, fields, readDvdDrives),
  readOwnerNode: (world, _now, fields) => machinesOf(world, fields).map(({ ownerNode }) => ({ ownerNode })),
  readHost: (world) => [readHost(world)],
  readVolumes: (world, now) => readVolumes(world, now),
  readFolder: (world, _now, fields) => [readFolder(world, fields.get('path') ?? '')],
  readJobs: (world, now) => readJobs(world, now),
  readEvents: (world, now, fields) =>
    readEvents(world, fields.get('vmId') ?? '', now - Number(fields.get('ms') ?? 0)),
  readDisk: (world, now, fields) => {
    const path = fields.get('path')
    // Without a path all of them, for the cmdlets to match their pattern with.
    return (path === undefined ? [...world.files.keys()] : [path]).map((one) => readMounted(world, one, now))
  },
  readFile: (world, now, fields) => [readFile(world, fields.get('path') ?? '', now)],
  readFileNumber: (world, _now, fields) => {
    const number = fileNumber(world, fields.get('path') ?? '')
    return [number === null ? null : { number }]
  },
  readIntegrationServices: (world, now, fields) =>
    ofState(world, fields, (machine) => readIntegrationServices(machine, now)),
}

const machinesOf = (world: World, fields: Fields): readonly Machine[] => {
  const vmId = fields.get('vmId') ?? ''
  const machine = machineOf(world, vmId) ?? world.planned?.find((one) => one.machine.id === vmId)?.machine
  return machine ? [machine] : []
}

/** Of the machine that is named or, where one is, of its checkpoint. */
const ofState = (
  world: World,
  fields: Fields,
  read: (machine: Machine, checkpoint: MachineCheckpoint | null) => readonly object[],
): readonly object[] =>
  machinesOf(world, fields).flatMap((machine) => {
    const checkpoint = checkpointOf(machine, fields.get('checkpointId') ?? '') ?? null
    const owner = checkpoint ? { vmSnapshotId: checkpoint.id, vmSnapshotName: checkpoint.name } : {}
    return read(machine, checkpoint).map((part) => ({ ...part, ...owner }))
  })

const isReading = (command: string): command is ReadingName => Object.hasOwn(READINGS, command)

/** A command as the cmdlets request it; the far side of every mutation. */
type Command = { readonly [N in CommandName]: { readonly name: N; readonly args: ArgsOf<N> } }[CommandName]

function commandOf({ command, fields }: StandInRequest): Command {
  const vmId = fields.get('vmId') ?? ''
  const checkpointId = fields.get('checkpointId') ?? ''
  const type = fields.get('checkpointType')
  const automatic = fields.get('automaticCheckpoints')
  const location = fields.get('snapshotFileLocation')
  switch (command) {
    case 'takeCheckpoint':
    case 'startMachine':
    case 'turnOffMachine':
    case 'saveMachine':
    case 'shutDownMachine':
    case 'pauseMachine':
    case 'resumeMachine':
    case 'resetMachine':
    case 'deleteSavedState':
      return { name: command, args: { vmId } }
    case 'applyCheckpoint':
    case 'deleteCheckpoint':
    case 'deleteCheckpointSubtree':
      return { name: command, args: { vmId, checkpointId } }
    case 'renameCheckpoint':
      return { name: command, args: { vmId, checkpointId, newName: fields.get('newName') ?? '' } }
    case 'setNotes':
      return { name: command, args: { vmId, checkpointId, notes: fields.get('notes') ?? '' } }
    case 'exportCheckpoint':
      return { name: command, args: { vmId, checkpointId, folder: fields.get('folder') ?? '' } }
    case 'exportMachine': {
      const liveState = liveStates.find((one) => one === fields.get('liveState')) ?? 'CaptureSavedState'
      return { name: command, args: { vmId, folder: fields.get('folder') ?? '', liveState } }
    }
    case 'setMachine':
      return {
        name: command,
        args: {
          vmId,
          ...(type === undefined ? {} : { checkpointType: checkpointType.parse(type) }),
          ...(automatic === undefined ? {} : { automaticCheckpoints: automatic === 'true' }),
          ...(location === undefined ? {} : { snapshotFileLocation: location }),
        },
      }
    default:
      throw new Error(`the stand-in has no command ${command}`)
  }
}

// PowerShell adds the cmdlet's class to the id itself.
const errorOf = ({ errorId, category, message }: HyperVError): string =>
  errorLine({ id: errorId.split(',')[0] ?? '', category, message })

/** The error that reading a part of a sick machine or checkpoint ends with. */
function refusalOfPart(world: World, { command, fields }: StandInRequest): HyperVError | null {
  const [machine] = machinesOf(world, fields)
  if (!machine)
    return command === 'readCheckpoints' ? machineNotFound('GetVMSnapshot', fields.get('vmId') ?? '') : null
  if (command === 'readCheckpoints') return ailmentOf(machine, 'checkpoints')
  if (command !== 'readDrives') return null
  return ailmentOf(checkpointOf(machine, fields.get('checkpointId') ?? '') ?? machine, 'drives')
}

/** A record with what its object cannot tell, or tells as a newer host would. */
function withAilments(world: World, record: object): object {
  const id = 'id' in record ? String(record.id) : ''
  const machine = machineOf(world, id)
  const found =
    machine ?? world.machines.flatMap(({ checkpoints }) => checkpoints).find((one) => one.id === id)
  if (found?.ailments === undefined) return record
  const { listing, newer = {}, throwing = {} } = found.ailments
  const thrown = Object.entries(throwing).map(([name, words]) => [`throws:${name}`, words] as const)
  return {
    ...record,
    ...newer,
    ...Object.fromEntries(thrown),
    ...(listing === undefined ? {} : { refused: listing }),
  }
}

/** The lines that answer a request; `null` when the connection is to break instead. */
export async function answerLines(
  simulator: Simulator,
  request: StandInRequest,
  watch: RunWatch,
  behaviour: WmiBehaviour,
): Promise<readonly string[] | null> {
  const { command, fields } = request
  if (command === 'queryWmi') return wmiLines(simulator, fields.get('query') ?? '', behaviour)
  if (command === 'cancelJob') return cancelLines(simulator.cancelJob(fields.get('jobId') ?? ''))
  const outcome: Outcome<readonly (object | null)[]> = isReading(command)
    ? await simulator.read(command, (world, now) => READINGS[command](world, now, fields))
    : await change(simulator, request, watch)
  if (outcome.kind !== 'done' && outcome.kind !== 'failed') return null
  if (outcome.kind === 'failed') return [errorOf(outcome.error), END]
  const sick = refusalOfPart(simulator.world(), request)
  if (sick) return [errorOf(sick), END]
  const records = outcome.value.filter((record) => record !== null)
  const lines = records.map((record) => objectLine(withAilments(simulator.world(), record)))
  return [...outcome.warnings.map(warningLine), ...lines, END]
}

/** Answers a query as the service does; whatever strikes the cmdlets' own reading of the same strikes it too. */
async function wmiLines(
  simulator: Simulator,
  query: string,
  behaviour: WmiBehaviour,
): Promise<readonly string[] | null> {
  const outcome = await simulator.read(readingOf(query), (world, now) =>
    answerQuery(world, now, query, behaviour),
  )
  if (outcome.kind === 'failed') return [wmiErrorLine('0x80041001'), END]
  if (outcome.kind !== 'done') return null
  if (typeof outcome.value === 'string') return [wmiErrorLine(outcome.value), END]
  return [...outcome.value.map((instance) => objectLine(wmiRecord(instance))), END]
}

function cancelLines(outcome: CancelOutcome): readonly string[] {
  if (outcome === 'asked') return [END]
  const id = outcome === 'notFound' ? 'ObjectNotFound' : 'NotSupported'
  return [errorLine({ id, category: 'NotSpecified', message: '' }), END]
}

async function change(
  simulator: Simulator,
  request: StandInRequest,
  watch: RunWatch,
): Promise<Outcome<readonly (object | null)[]>> {
  const vmId = request.fields.get('vmId') ?? ''
  if (isChange(request.command)) return answerOfChange(simulator, request)
  if (request.command === 'removeMachine') {
    const error = removeMachine(simulator, vmId)
    return error ? { kind: 'failed', error } : { kind: 'done', value: [], warnings: [] }
  }
  if (request.command !== 'setMachine') return runCommand(simulator, commandOf(request), watch)
  const settings = settingsOf(request)
  const refusal = refusalOf(simulator, vmId, settings)
  if (refusal) return { kind: 'failed', error: refusal }
  const outcome = await runCommand(simulator, commandOf(request), watch)
  if (outcome.kind === 'done' && Object.keys(settings).length > 0) changeSettings(simulator, vmId, settings)
  return outcome
}

async function runCommand(
  simulator: Simulator,
  { name, args }: Command,
  watch: RunWatch,
): Promise<Outcome<readonly (object | null)[]>> {
  const outcome: Outcome<object | null> = await simulator.run(name, args, watch)
  return outcome.kind === 'done' ? { ...outcome, value: [outcome.value] } : outcome
}
