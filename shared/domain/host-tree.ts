import type { Host } from './host.ts'

/** An entry in the list of hosts: a host, or a group where its first host stands. */
export type HostNode =
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'group'; readonly name: string; readonly hosts: readonly Host[] }

/** Where a host may be put: before or after another one, into whose group it comes; or at the end of a group. */
export type HostPlace =
  | { readonly kind: 'before' | 'after'; readonly hostId: string }
  | { readonly kind: 'group'; readonly name: string }

/** A host's place among the others, as it is saved. */
export interface ArrangedHost {
  readonly id: string
  readonly group: string | null
}

/** The hosts as a tree, in their order. */
export function hostTree(hosts: readonly Host[]): readonly HostNode[] {
  return hosts.flatMap((host): readonly HostNode[] => {
    const { group } = host
    if (group === undefined) return [{ kind: 'host', host }]
    const inGroup = hosts.filter((one) => one.group === group)
    return inGroup[0] === host ? [{ kind: 'group', name: group, hosts: inGroup }] : []
  })
}

/** Whether a user may put it elsewhere: this computer and the demo stand first. */
export const isMovable = ({ kind }: Host): boolean => kind === 'remote'

const arrangedOf = ({ id, group }: Host): ArrangedHost => ({ id, group: group ?? null })

/** The remote hosts in the order the tree shows them. */
const inTreeOrder = (hosts: readonly Host[]): readonly ArrangedHost[] =>
  hostTree(hosts.filter(isMovable)).flatMap((node) =>
    node.kind === 'host' ? [arrangedOf(node.host)] : node.hosts.map(arrangedOf),
  )

/** The order once a host was put somewhere; `null` where that changes nothing or is no place for it. */
export function putHost(
  hosts: readonly Host[],
  hostId: string,
  place: HostPlace,
): readonly ArrangedHost[] | null {
  const before = inTreeOrder(hosts)
  const rest = before.filter(({ id }) => id !== hostId)
  if (rest.length === before.length) return null
  const isGroup = place.kind === 'group'
  const at = isGroup
    ? rest.findLastIndex(({ group }) => group === place.name)
    : rest.findIndex(({ id }) => id === place.hostId)
  const neighbour = rest[at]
  if (!neighbour && !isGroup) return null
  const group = isGroup ? place.name : (neighbour?.group ?? null)
  const index = neighbour ? (place.kind === 'before' ? at : at + 1) : rest.length
  const after = rest.toSpliced(index, 0, { id: hostId, group })
  return JSON.stringify(after) === JSON.stringify(before) ? null : after
}

/**
 * The order once a host went one place up (-1) or down (1) the tree; `null` at its end. At the edge of a group it
 * leaves the group, and beside one it enters it, so that every place can be reached.
 */
export function stepHost(
  hosts: readonly Host[],
  hostId: string,
  step: -1 | 1,
): readonly ArrangedHost[] | null {
  const nodes = hostTree(hosts.filter(isMovable))
  const at = nodes.findIndex((node) =>
    node.kind === 'host' ? node.host.id === hostId : node.hosts.some(({ id }) => id === hostId),
  )
  const own = nodes[at]
  if (!own) return null
  const side = step < 0 ? 'before' : 'after'
  if (own.kind === 'group') {
    const index = own.hosts.findIndex(({ id }) => id === hostId)
    const neighbour = own.hosts[index + step]
    if (neighbour) return putHost(hosts, hostId, { kind: side, hostId: neighbour.id })
    return withoutGroup(hosts, hostId, own.name, step)
  }
  const next = nodes[at + step]
  if (!next) return null
  if (next.kind === 'host') return putHost(hosts, hostId, { kind: side, hostId: next.host.id })
  const first = next.hosts[0]
  return step < 0 || !first
    ? putHost(hosts, hostId, { kind: 'group', name: next.name })
    : putHost(hosts, hostId, { kind: 'before', hostId: first.id })
}

/** The order with a host out of its group, right before or after the rest of it. */
function withoutGroup(
  hosts: readonly Host[],
  hostId: string,
  group: string,
  step: -1 | 1,
): readonly ArrangedHost[] {
  const rest = inTreeOrder(hosts).filter(({ id }) => id !== hostId)
  const first = rest.findIndex((one) => one.group === group)
  const last = rest.findLastIndex((one) => one.group === group)
  const own = inTreeOrder(hosts).findIndex(({ id }) => id === hostId)
  const index = first < 0 ? own : step < 0 ? first : last + 1
  return rest.toSpliced(index, 0, { id: hostId, group: null })
}
