import { operations, type HostCallName } from '../../shared/contract/operations.ts'
import { guid } from '../../shared/domain/ids.ts'
import { z } from '../../shared/domain/schema.ts'
import type { ReadingFinding } from '../../shared/domain/unread.ts'
import { parseInSlices } from './parse-in-slices.ts'

/** Lists of readings, each record of which stands by itself: one of no known form is left out, and the others stay. */
const LISTS: Readonly<Partial<Record<HostCallName, readonly string[]>>> = {
  getInventory: ['machines', 'checkpoints'],
  measureCheckpoints: ['machines'],
  listJobs: ['jobs'],
  listHostEvents: ['events'],
}

type Loose = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const idIn = (record: unknown, name: string): string | null =>
  (isRecord(record) && guid.safeParse(record[name]).data) || null

/** A list without the records that its schema refuses, and those. */
async function divided(schema: z.ZodType, list: readonly unknown[]) {
  const field = z.object({ list: z.array(schema) })
  const kept: unknown[] = []
  const refused: unknown[] = []
  for (const record of list)
    if ((await parseInSlices(field, { list: [record] })) === null) refused.push(record)
    else kept.push(record)
  return { kept, refused }
}

/** Says at a machine that some of its checkpoints are missing. */
const withMissing =
  (missing: ReadonlySet<string | null>) =>
  (machine: unknown): unknown =>
    isRecord(machine) && missing.has(idIn(machine, 'id'))
      ? { ...machine, unread: [...listOf(machine['unread']), { fact: 'checkpoints', hostMessage: '' }] }
      : machine

/** An inventory that says what it lacks. */
function saying(value: Loose, refused: Readonly<Record<string, readonly unknown[]>>): Loose {
  const finding = (kind: ReadingFinding['kind'], vmId: string | null): ReadingFinding => ({
    kind,
    vmId,
    hostMessage: '',
    errorId: null,
  })
  const ofMachines = (refused['machines'] ?? []).map((one) => finding('machine', idIn(one, 'id')))
  const ofCheckpoints = (refused['checkpoints'] ?? []).map((one) => finding('checkpoint', idIn(one, 'vmId')))
  return {
    ...value,
    machines: listOf(value['machines']).map(withMissing(new Set(ofCheckpoints.map(({ vmId }) => vmId)))),
    findings: [...listOf(value['findings']), ...ofMachines, ...ofCheckpoints],
  }
}

/**
 * An answer in the form that the contract has; `null` where it has another. A record of a list that has another form
 * is left out, and an inventory says so.
 */
export async function parseAnswer(name: HostCallName, value: unknown): Promise<unknown> {
  const { output } = operations[name]
  const whole = await parseInSlices(output, value)
  const lists = LISTS[name]
  if (whole !== null || !lists || !isRecord(value)) return whole
  const shape: Loose = output.shape
  const kept: Record<string, unknown> = {}
  const refused: Record<string, readonly unknown[]> = {}
  for (const list of lists) {
    const field = shape[list]
    if (!(field instanceof z.ZodArray) || !Array.isArray(value[list])) return null
    const parts = await divided(field.element as z.ZodType, listOf(value[list]))
    kept[list] = parts.kept
    refused[list] = parts.refused
  }
  const rest = { ...value, ...kept }
  return parseInSlices(output, name === 'getInventory' ? saying(rest, refused) : rest)
}
