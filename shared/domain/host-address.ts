import { hostId } from './ids.ts'
import { z } from './schema.ts'

// A name that begins with a dash would be an option to ssh. Names, IPv4 and IPv6 literals, and nothing else.
const COMPUTER = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|[0-9A-Fa-f:]{2,45})$/u
// PowerShell hands a user's name to ssh unquoted on Windows, so that what follows a space would be an option or a computer.
const USER = /^(?!-)[^\s"'@:;\\]+(?:\\[^\s"'@:;\\]+|@[A-Za-z0-9.-]+)?$/u
// Where it is half of a credential, and in no command line, Windows lets it have spaces inside.
const SIGN_IN_USER =
  /^(?!-)[^\s"'@:;\\]+(?: +[^\s"'@:;\\]+)*(?:\\[^\s"'@:;\\]+(?: +[^\s"'@:;\\]+)*|@[A-Za-z0-9.-]+)?$/u
const ENDPOINT = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/u
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const UNFIT_IN_PATH = /[\u0000-\u001f\u007f"<>|?*]|\p{Surrogate}/u
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

export const isComputerName = (text: string): boolean => COMPUTER.test(text)
export const isUserName = (text: string): boolean => text.length <= 256 && USER.test(text)
export const isSignInName = (text: string): boolean => text.length <= 256 && SIGN_IN_USER.test(text)
const isEndpointName = (text: string): boolean => ENDPOINT.test(text)
export const isKeyFile = (text: string): boolean =>
  text.length > 0 && text.length <= 1024 && !text.startsWith('-') && !UNFIT_IN_PATH.test(text)
/** A display or group name: something that can be read. */
const isPlainLabel = (text: string): boolean => text.trim() !== '' && text.length <= 64 && !UNSEEN.test(text)

const computer = z.string().refine(isComputerName)
const port = z.number().int().min(1).max(65_535).nullable()
const user = z.string().refine(isUserName)
const signInName = z.string().refine(isSignInName)

/**
 * How to reach Hyper-V on another computer. There is never a secret in it.
 * https://learn.microsoft.com/powershell/scripting/security/remoting/ssh-remoting-in-powershell
 * https://learn.microsoft.com/powershell/scripting/security/remoting/winrm-security
 */
export const hostAddress = z.discriminatedUnion('transport', [
  z.object({
    transport: z.literal('ssh'),
    computer,
    /** `null` is 22. */
    port,
    /** `null` is whoever is logged on here. */
    user: user.nullable(),
    /** The private key's file on this computer; `null` leaves it to ssh. */
    keyFile: z.string().refine(isKeyFile).nullable(),
  }),
  z.object({
    transport: z.literal('winRm'),
    computer,
    /** `null` is 5985, and 5986 with HTTPS. */
    port,
    useSsl: z.boolean(),
    /** Another user, who is asked for a password; `null` is whoever is logged on here. */
    user: signInName.nullable(),
    /** A JEA endpoint; `null` is the usual one. */
    endpoint: z.string().refine(isEndpointName).nullable(),
    /** NTLM without HTTPS, for a computer this one has to trust by name: chosen knowingly, never by default. */
    trustsByName: z.boolean(),
  }),
])
export type HostAddress = z.output<typeof hostAddress>

/** A remote host as a user may describe it. */
export const hostEntry = z.object({
  /** The name on screen; not unique. */
  name: z.string().refine(isPlainLabel),
  group: z.string().refine(isPlainLabel).nullable(),
  address: hostAddress,
})
export type HostEntry = z.output<typeof hostEntry>

/** A remote host as it is remembered, in the user's order. */
export const savedHost = hostEntry.extend({ id: hostId })
export type SavedHost = z.output<typeof savedHost>

/** Whether a password has to be asked for, because somebody else is to sign in. */
export const needsPassword = (address: HostAddress): boolean =>
  address.transport === 'winRm' && address.user !== null

/** The problem with a text that is to be part of an address, as far as that can be pointed at. */
export type AddressProblem =
  | { readonly kind: 'blank' | 'tooLong' | 'malformed' }
  /** A character that may not be in it, or not in this place; `at` counts from 0 in UTF-16 units. */
  | { readonly kind: 'character'; readonly character: string; readonly at: number }

const KIND = {
  computer: { fits: isComputerName, wrong: /[^A-Za-z0-9.:-]|^[-.]/u, most: 253 },
  user: { fits: isUserName, wrong: /[\s"':;]|^-/u, most: 256 },
  signInName: { fits: isSignInName, wrong: /[^\S ]|["':;]|^-/u, most: 256 },
  keyFile: { fits: isKeyFile, wrong: new RegExp(`${UNFIT_IN_PATH.source}|^-`, 'u'), most: 1024 },
  endpoint: { fits: isEndpointName, wrong: /[^A-Za-z0-9_.-]|^[^A-Za-z]/u, most: 100 },
  label: { fits: isPlainLabel, wrong: UNSEEN, most: 64 },
} as const
export type AddressPart = keyof typeof KIND

/** Why a text is no such part of an address or of a host's name; `null` where it is one. */
export function addressProblem(part: AddressPart, text: string): AddressProblem | null {
  const { fits, wrong, most } = KIND[part]
  if (fits(text)) return null
  if (text.trim() === '') return { kind: 'blank' }
  const found = wrong.exec(text)
  if (found) return { kind: 'character', character: found[0], at: found.index }
  return { kind: text.length > most ? 'tooLong' : 'malformed' }
}

/** The port of a text: `null` where it is empty and the usual one is meant, `undefined` where it is none. */
export function portOf(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const number = /^\d{1,5}$/u.test(trimmed) ? Number(trimmed) : 0
  return number >= 1 && number <= 65_535 ? number : undefined
}

/** The port that is meant where none is given. */
export function usualPort(address: Pick<HostAddress, 'transport'> & { readonly useSsl?: boolean }): number {
  if (address.transport === 'ssh') return 22
  return address.useSsl === true ? 5986 : 5985
}
