import { OLD_RELEASE } from '../../shared/simulator/host-release.ts'
import type { ReadingName } from '../../shared/simulator/readings.ts'
import type { World } from '../../shared/simulator/world.ts'
import { errorLine } from './stand-in-protocol.ts'
import { wmiClasses } from './wmi-classes.ts'
import {
  affectedElements,
  clusterResources,
  jobs,
  managementServices,
  services,
  volumes,
} from './wmi-host-instances.ts'
import { settings, summaries, type WmiInstance } from './wmi-instances.ts'

/** Errors of WMI as PowerShell tells them: https://learn.microsoft.com/windows/win32/wmisdk/wmi-error-constants */
const ERRORS = {
  '0x80041001': { category: 'NotSpecified', message: 'Generic failure ' },
  '0x80041003': { category: 'PermissionDenied', message: 'Access denied ' },
  '0x80041010': { category: 'MetadataError', message: 'Invalid class ' },
  '0x80041017': { category: 'InvalidArgument', message: 'Invalid query ' },
} as const
export type WmiError = keyof typeof ERRORS

/** The classes that the stand-in has instances of. */
const wmiInstances = {
  Msvm_SummaryInformation: summaries,
  Msvm_VirtualSystemSettingData: settings,
  Msvm_ConcreteJob: jobs,
  Msvm_AffectedJobElement: affectedElements,
  Msvm_VirtualSystemManagementService: managementServices,
  MSCluster_Resource: clusterResources,
  Win32_Service: services,
  Win32_Volume: volumes,
} as const satisfies Readonly<Record<string, (world: World, now: number) => readonly WmiInstance[]>>

export type WmiClassName = keyof typeof wmiInstances

/** Changes what a class answers, or refuses it, as a host of a test does. */
export type WmiBehaviour = (
  className: WmiClassName,
  instances: readonly WmiInstance[],
) => readonly WmiInstance[] | WmiError

const isClass = (name: string): name is WmiClassName => Object.hasOwn(wmiInstances, name)

interface Condition {
  readonly property: string
  readonly operator: '=' | '<'
  readonly value: string
}

interface Query {
  readonly className: string
  /** `null` stands for all of them. */
  readonly properties: readonly string[] | null
  /** Of each of these at least one condition holds. */
  readonly conditions: readonly (readonly Condition[])[]
}

function conditionOf(text: string): Condition | null {
  const [, property = '', operator, quoted, number] = /^(\w+) (=|<) (?:'([^']*)'|(\d+))$/u.exec(text) ?? []
  if (operator !== '=' && operator !== '<') return null
  return { property, operator, value: quoted ?? number ?? '' }
}

/** Reads a query; `null` where it is none of the form that the panel asks. */
function readQuery(query: string): Query | null {
  const found = /^SELECT (\*|[\w, ]+) FROM (\w+)(?: WHERE (.+))?$/u.exec(query)
  if (!found) return null
  const [, properties = '', className = '', where = ''] = found
  const conditions = where === '' ? [] : where.split(' AND ').map((all) => all.split(' OR ').map(conditionOf))
  const known = conditions.map((any) => any.filter((one) => one !== null))
  if (conditions.some((any) => any.includes(null))) return null
  return { className, properties: properties === '*' ? null : properties.split(', '), conditions: known }
}

/** WMI compares texts without regard to case. */
function holds(instance: WmiInstance, { property, operator, value }: Condition): boolean {
  const told = instance[property]?.value
  if (typeof told === 'number') return operator === '<' ? told < Number(value) : told === Number(value)
  return typeof told === 'string' && operator === '=' && told.toLowerCase() === value.toLowerCase()
}

/** The reading by the stand-in's cmdlets that a query is like: what strikes that strikes it too. */
export function readingOf(query: string): ReadingName {
  const { className = '', conditions = [] } = readQuery(query) ?? {}
  if (className === 'Msvm_SummaryInformation') return 'readMachines'
  if (className === 'Msvm_VirtualSystemSettingData')
    return conditions.length === 0 ? 'readCheckpoints' : 'readHost'
  if (className === 'Msvm_ConcreteJob') return 'readJobs'
  if (className === 'MSCluster_Resource') return 'readOwnerNode'
  return className === 'Win32_Volume' ? 'readVolumes' : 'readHost'
}

/** Windows 10 and Windows Server 2016 brought these. */
const YOUNG = new Set(['UserSnapshotType', 'AutomaticSnapshotsEnabled', 'IsAutomaticSnapshot'])

const isKnown = (world: World, className: string, property: string): boolean =>
  wmiClasses[className]?.properties.includes(property) === true &&
  !(world.release === OLD_RELEASE && YOUNG.has(property))

/** Returns the part of the instances that a query selects, or the error that it ends with. */
export function answerQuery(
  world: World,
  now: number,
  query: string,
  behaviour: WmiBehaviour,
): readonly WmiInstance[] | WmiError {
  const read = readQuery(query)
  if (!read) return '0x80041017'
  const { className, properties, conditions } = read
  if (!isClass(className)) return '0x80041010'
  const named = [...(properties ?? []), ...conditions.flat().map(({ property }) => property)]
  if (!named.every((property) => isKnown(world, className, property))) return '0x80041017'
  const instances = behaviour(className, wmiInstances[className](world, now))
  if (typeof instances === 'string') return instances
  const selected = instances.filter((one) => conditions.every((any) => any.some((each) => holds(one, each))))
  if (properties === null) return selected
  return selected.map((instance) =>
    Object.fromEntries(
      properties.flatMap((property) => {
        const value = instance[property]
        return value ? [[property, value]] : []
      }),
    ),
  )
}

/** An error of WMI as a line of an answer. */
export const wmiErrorLine = (error: WmiError): string =>
  errorLine({ id: `HRESULT ${error}`, ...ERRORS[error] })

/** A text with a sign in front, because PowerShell makes dates of some that come without. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `~${value}`
  return Array.isArray(value) ? value.map(marked) : value
}

/** An instance as a record of an answer. */
export const wmiRecord = (instance: WmiInstance): { readonly instance: string } => ({
  instance: JSON.stringify(
    Object.entries(instance).map(([name, { type, value }]) => ({ name, type, value: marked(value) })),
  ),
})
