import { readAdapters } from '../../shared/simulator/host-readings.ts'
import { hyperVError, type CmdletClass } from '../../shared/simulator/hyper-v-error.ts'
import {
  importMachine,
  incompatibilitiesOf,
  planImport,
  type Incompatibility,
} from '../../shared/simulator/import-machine.ts'
import { readDrives, readMachine } from '../../shared/simulator/readings.ts'
import { failed, ok, type Result } from '../../shared/simulator/transition.ts'
import type { PlannedMachine, World } from '../../shared/simulator/world.ts'
import type { StandInRequest } from './stand-in-protocol.ts'
import type { ChangeMoment, Records, WorldChange } from './world-change.ts'

type Fields = StandInRequest['fields']

/** The machine that was planned before and is meant by its id, or that would be made of a configuration file. */
function plannedBy(
  world: World,
  fields: Fields,
  cmdlet: CmdletClass,
  { newId }: ChangeMoment,
): Result<PlannedMachine> {
  const vmId = fields.get('vmId')
  if (vmId === undefined) {
    const wish = {
      path: fields.get('path') ?? '',
      copies: fields.get('copies') === 'true',
      newIdentifier: fields.get('newIdentifier') === 'true',
      folder: fields.get('folder'),
      checkpointFolder: fields.get('checkpointFolder'),
      diskFolder: fields.get('diskFolder'),
      disksFrom: fields.get('disksFrom'),
    }
    return planImport(world, wish, { cmdlet, newId })
  }
  const planned = world.planned?.find(({ machine }) => machine.id === vmId)
  return planned
    ? ok(planned)
    : failed(
        hyperVError(
          'ObjectNotFound',
          cmdlet,
          'The virtual machine of the compatibility report is not there.',
        ),
      )
}

/** The number of the first is documented (https://learn.microsoft.com/powershell/module/hyper-v/compare-vm); of the other none is. */
function recordOf({ machine }: PlannedMachine, one: Incompatibility): object {
  if (one.kind === 'switch')
    return {
      ...readAdapters(machine, null)[one.adapter],
      source: 'adapter',
      messageId: 33012,
      message: `Could not find Ethernet switch '${one.name}'.`,
    }
  return {
    ...(one.drive === null ? {} : { ...readDrives(machine, null)[one.drive], source: 'drive' }),
    messageId: 0,
    message: `Could not find the virtual hard disk '${one.path}'.`,
  }
}

function reportOf(world: World, planned: PlannedMachine, now: number): Records {
  const found = incompatibilitiesOf(world, planned)
  const head = {
    ...readMachine(planned.machine, now),
    planned: true,
    reportPath: planned.machine.configurationFolder ?? planned.path,
    reportDiskFolder: planned.diskFolder,
  }
  return [head, ...found.map((one) => recordOf(planned, one))]
}

/** The changes that the cmdlets make with exported machines. */
export const importChanges: Readonly<Record<string, WorldChange>> = {
  compareMachine: (world, fields, moment) => {
    const planned = plannedBy(world, fields, 'CompareVM', moment)
    if (!planned.ok) return planned
    const others = (world.planned ?? []).filter(({ machine }) => machine.id !== planned.value.machine.id)
    return ok({
      world: { ...world, planned: [...others, planned.value] },
      value: reportOf(world, planned.value, moment.now),
    })
  },
  importMachine: (world, fields, moment) => {
    const planned = plannedBy(world, fields, 'ImportVM', moment)
    if (!planned.ok) return planned
    const imported = importMachine(world, planned.value, moment.now)
    return imported.ok ? ok({ world: imported.value, value: [{ id: planned.value.machine.id }] }) : imported
  },
}
