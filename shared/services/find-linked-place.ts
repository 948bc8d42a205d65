import type { Inventory } from '../domain/inventory.ts'
import type { Host } from '../domain/host.ts'
import type { NoticeContent } from '../domain/notice.ts'
import type { Place } from '../domain/place.ts'

/**
 * A place that somebody outside asks to be shown: a host by name, and a machine of it by name or id, or only
 * the host.
 */
export interface AskedPlace {
  readonly host: string
  readonly machine: string | null
}

/** The place that was found for it; `told` says where that is not all that was asked for. */
export interface FoundPlace {
  readonly place: Place | null
  readonly told: NoticeContent | null
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/**
 * Looks for a place among the hosts the panel knows and, with `inventoryOf`, the machines of the host it found. It
 * adds no host and changes nothing; a name that several machines have stands for none of them.
 */
export async function findLinkedPlace(
  asked: AskedPlace,
  hosts: readonly Pick<Host, 'id' | 'name'>[],
  inventoryOf: (hostId: string) => Promise<Inventory>,
): Promise<FoundPlace> {
  const { host: name, machine } = asked
  const notFound = (
    why: Extract<NoticeContent, { kind: 'linkNotFound' }>['why'],
    of: string,
  ): NoticeContent => ({
    kind: 'linkNotFound',
    why,
    host: of,
    machine: machine ?? '',
  })
  const host = hosts.find((one) => same(one.name, name))
  if (!host) return { place: null, told: notFound('noHost', name) }
  const place = { hostId: host.id, vmId: null }
  if (machine === null) return { place, told: null }
  try {
    const { machines } = await inventoryOf(host.id)
    const found = machines.filter((one) => same(one.id, machine) || same(one.name, machine))
    const [only] = found
    if (only === undefined) return { place, told: notFound('noMachine', host.name) }
    if (found.length > 1) return { place, told: notFound('severalMachines', host.name) }
    return { place: { hostId: host.id, vmId: only.id }, told: null }
  } catch {
    return { place, told: notFound('unread', host.name) }
  }
}
