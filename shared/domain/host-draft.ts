import {
  addressProblem,
  portOf,
  type AddressProblem,
  type HostEntry,
  type SavedHost,
} from './host-address.ts'

/** The fields of a dialog that asks for a host, as they are filled in, valid or not. */
export interface HostDraft {
  readonly name: string
  readonly group: string
  readonly computer: string
  readonly transport: 'winRm' | 'winRmSsl' | 'ssh'
  readonly asAnother: boolean
  readonly user: string
  readonly port: string
  readonly keyFile: string
  readonly endpoint: string
  readonly trustsByName: boolean
}

export const emptyDraft = (canWinRm: boolean): HostDraft => ({
  name: '',
  group: '',
  computer: '',
  transport: canWinRm ? 'winRm' : 'ssh',
  asAnother: false,
  user: '',
  port: '',
  keyFile: '',
  endpoint: '',
  trustsByName: false,
})

/** The draft that describes a host which is there. */
export function draftOf({ name, group, address }: Omit<SavedHost, 'id'>): HostDraft {
  const { transport, computer, port, user } = address
  return {
    ...emptyDraft(true),
    name,
    group: group ?? '',
    computer,
    port: port === null ? '' : String(port),
    asAnother: user !== null,
    user: user ?? '',
    ...(transport === 'ssh'
      ? { transport, keyFile: address.keyFile ?? '' }
      : {
          transport: address.useSsl ? 'winRmSsl' : 'winRm',
          endpoint: address.endpoint ?? '',
          trustsByName: address.trustsByName,
        }),
  }
}

export type DraftField = 'name' | 'group' | 'computer' | 'user' | 'port' | 'keyFile' | 'endpoint'

/** Returns the problems with a draft, by field; an optional field that is empty is right. */
export function draftProblems(draft: HostDraft): Partial<Readonly<Record<DraftField, AddressProblem>>> {
  const { name, group, computer, transport, asAnother, user, port, keyFile, endpoint } = draft
  const optional = (part: 'label' | 'keyFile' | 'endpoint', text: string): AddressProblem | null =>
    text.trim() === '' ? null : addressProblem(part, text.trim())
  const found: readonly (readonly [DraftField, AddressProblem | null])[] = [
    ['computer', addressProblem('computer', computer.trim())],
    ['name', optional('label', name)],
    ['group', optional('label', group)],
    ['user', asAnother ? addressProblem(transport === 'ssh' ? 'user' : 'signInName', user.trim()) : null],
    ['port', portOf(port) === undefined ? { kind: 'malformed' } : null],
    ['keyFile', transport === 'ssh' ? optional('keyFile', keyFile) : null],
    ['endpoint', transport === 'ssh' ? null : optional('endpoint', endpoint)],
  ]
  return Object.fromEntries(found.filter(([, problem]) => problem !== null))
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/**
 * Returns the host that a draft describes, or `null` while something is wrong with it. A host without a name
 * is named after its computer.
 */
export function entryOf(draft: HostDraft): HostEntry | null {
  if (Object.keys(draftProblems(draft)).length > 0) return null
  const computer = draft.computer.trim()
  const base = {
    computer,
    port: portOf(draft.port) ?? null,
    user: draft.asAnother ? draft.user.trim() : null,
  }
  return {
    name: given(draft.name) ?? computer.slice(0, 64),
    group: given(draft.group),
    address:
      draft.transport === 'ssh'
        ? { transport: 'ssh', ...base, keyFile: given(draft.keyFile) }
        : {
            transport: 'winRm',
            ...base,
            useSsl: draft.transport === 'winRmSsl',
            endpoint: given(draft.endpoint),
            trustsByName: draft.transport === 'winRm' && draft.asAnother && draft.trustsByName,
          },
  }
}
