import type { ConnectionStep, ConnectionStepName } from '../../domain/connection-test.ts'
import type { AddressProblem } from '../../domain/host-address.ts'
import type { DraftField } from '../../domain/host-draft.ts'
import type { Program } from '../../domain/program.ts'
import { visible } from '../format.ts'

export const connectWords = {
  title: 'Connect to Server',
  editTitle: (name: string): string => `Edit the connection to ${visible(name)}`,
  where: 'Connect to virtualization server',
  local: 'Local computer',
  noLocal: 'Hyper-V on this computer is not in the list: the panel was started without it.',
  another: 'Another computer',
  computer: 'Computer',
  computerHint: 'Its name or address, such as hv01.contoso.com.',
  name: 'Display name',
  nameHint: 'What it is called here; empty for the name of the computer.',
  group: 'Group',
  groupHint: (groups: readonly string[]): string =>
    groups.length === 0 ? 'Hosts of one group stand together.' : `In use: ${groups.map(visible).join(', ')}.`,
  transport: 'Connect by',
  winRm: 'WinRM',
  winRmHint: 'What Windows hosts of a domain speak.',
  winRmSsl: 'WinRM over HTTPS',
  winRmSslHint: 'For hosts outside the domain: Windows checks the certificate.',
  ssh: 'SSH key',
  sshHint: 'OpenSSH with PowerShell as its subsystem. Keys only, no passwords.',
  noWinRm: 'WinRM is part of Windows, and this computer runs something else. Use SSH.',
  user: 'Connect as',
  thisUser: 'This user',
  thisUserSsh: 'The user who is logged on here, or the one that your SSH configuration names.',
  thisUserHint: 'The user who is logged on here.',
  anotherUser: 'Another user',
  userName: 'User',
  userHint: 'DOMAIN\\user, user@domain or user.',
  advanced: 'Advanced',
  port: 'Port',
  portHint: (usual: number): string => `Empty for ${usual}.`,
  keyFile: 'Key file',
  keyFileHint: 'The private key on this computer; empty for those that ssh finds by itself.',
  endpoint: 'JEA endpoint',
  endpointHint: 'The session configuration to use; empty for the usual one.',
  trust: 'Trust this computer by its name alone (NTLM)',
  trustHint:
    'Without a domain and without HTTPS nobody proves which computer answers: whoever takes on its name is given the sign-in. Use HTTPS or SSH where that can be.',
  copy: 'Copy',
  connect: 'Connect',
  save: 'Save',
  cancel: 'Cancel',
} as const

const NAME: Readonly<Record<DraftField, string>> = {
  name: 'A display name',
  group: 'A group',
  computer: 'The name of a computer',
  user: 'A user',
  port: 'A port',
  keyFile: 'The path of a key file',
  endpoint: 'The name of an endpoint',
}

const FORM: Readonly<Record<DraftField, string>> = {
  name: 'It needs something that can be read.',
  group: 'It needs something that can be read.',
  computer: 'It is a name such as hv01.contoso.com, or an IPv4 or IPv6 address without brackets.',
  user: 'It is DOMAIN\\user, user@domain or user.',
  port: 'It is a number from 1 to 65535.',
  keyFile: 'It is a path on this computer.',
  endpoint: 'It begins with a letter.',
}

/** Tells the problem with a field while it is typed. */
export function draftProblemText(field: DraftField, problem: AddressProblem): string {
  switch (problem.kind) {
    case 'blank':
      return `${NAME[field]} is missing.`
    case 'tooLong':
      return `${NAME[field]} is not that long.`
    case 'malformed':
      return FORM[field]
    case 'character':
      return problem.at === 0 && problem.character === '-'
        ? `${NAME[field]} does not begin with a dash.`
        : `${problem.character === ' ' ? 'A space' : `"${visible(problem.character)}"`}, character ${problem.at + 1}, cannot be in it.`
  }
}

export const passwordWords = {
  password: 'Password',
  passwordHint: 'Sent to this computer alone, and written nowhere unless you say so.',
  remember: 'Remember my credentials',
  rememberHint: 'In the store of the operating system.',
  notKept: {
    obscured:
      'The store of this system would only hide the password, not protect it. It is asked for again at the next start.',
    none: 'There is no store for passwords here. It is asked for again at the next start.',
  } satisfies Record<Exclude<Program['secrets'], 'kept'>, string>,
} as const

export const signInToHostWords = {
  title: (name: string): string => `Sign in to ${visible(name)}`,
  as: (user: string): string => `As ${visible(user)}.`,
  signIn: 'Sign in',
  trying: (name: string): string => `Connecting to ${visible(name)}...`,
  cancel: 'Cancel',
} as const

const STEP: Readonly<Record<ConnectionStepName, string>> = {
  resolve: 'Find the computer',
  port: 'Reach its port',
  signIn: 'Sign in',
  session: 'Open a session',
  module: 'Find the Hyper-V module',
  rights: 'See what you may do',
  inventory: 'Read the virtual machines',
}

const STATE: Readonly<Record<ConnectionStep['state'], string>> = {
  waiting: 'waits',
  running: 'under way',
  done: 'done',
  failed: 'failed',
  skipped: 'not tried',
}

const machines = (count: string): string =>
  count === '1' ? '1 virtual machine' : `${count} virtual machines`

const duration = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`)

/** A step of a test in words: what it is, and how it stands with what was found and how long it took. */
export function connectionTestStepText({ step, state, found, took }: ConnectionStep): {
  readonly name: string
  readonly state: string
} {
  const what = found === null ? STATE[state] : step === 'inventory' ? machines(found) : visible(found)
  return { name: STEP[step], state: took === null ? what : `${what}, ${duration(took)}` }
}

export const connectionTestWords = {
  title: 'Test the connection',
  test: 'Test connection',
  again: 'Test again',
  cancel: 'Stop the test',
  hint: 'Nothing is saved by it, and it is not needed to connect.',
  steps: 'Steps of the test',
  passed: 'The connection works.',
  failed: 'The connection does not work yet.',
  stopped: 'The test was stopped.',
} as const
