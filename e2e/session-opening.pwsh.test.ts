import { beforeAll, expect, it } from 'vitest'
import type { Connection } from '../electron/powershell/connection.ts'
import { firstLine } from '../electron/powershell/wire.ts'
import { serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { runPwsh } from './hyper-v/run-pwsh.ts'
import { scriptTable } from './hyper-v/script-table.ts'
import { onBothShapes } from './hyper-v/shapes.ts'

const winRm: Extract<Connection, { transport: 'winRm' }> = {
  transport: 'winRm',
  computer: 'hv-01.corp.example',
  port: null,
  useSsl: false,
  user: null,
  endpoint: null,
  trustsByName: false,
  password: async () => null,
}

interface Given {
  readonly connection: Connection
  readonly password: string | null
}

/**
 * Returns the script that reads the parameters of `New-PSSession` for a connection, and what is left of the
 * password.
 */
const parametersOf = ({ connection, password }: Given): string => {
  const [, , packed = ''] = firstLine('nonce', connection, password).trim().split(':')
  const verb = connection.transport === 'ssh' ? 'Ssh' : 'WinRm'
  return `& $server {
      $connection = Read-Connection -Packed '${packed}'
      $parameters = Get-${verb}Parameter -Connection $connection
      $signIn = $null
      if ($parameters.ContainsKey('Credential')) {
        $signIn = $parameters.Credential.GetNetworkCredential()
        $parameters.Credential = @($parameters.Credential.UserName, $signIn.Password)
      }
      $parameters.left = @($connection.Keys | Where-Object { $signIn -and "$($connection[$_])" -ceq $signIn.Password })
      $parameters
    }`
}

/** Asks one PowerShell for all of them, by name. */
const allParameters = (executable: string, table: Readonly<Record<string, Given>>): Promise<unknown> =>
  runPwsh(
    `$server = Import-Module '${serverPath.replaceAll("'", "''")}' -PassThru
    # DeepLinks Windows it takes none of these parameters.
    function global:New-PSSessionOption { "$args" }
    ${scriptTable(Object.fromEntries(Object.entries(table).map(([name, given]) => [name, parametersOf(given)])))}`,
    '0 none',
    executable,
  )

const checked = {
  SessionOption: '-OpenTimeout 15000 -OperationTimeout 60000 -CancelTimeout 5000 -MaxConnectionRetryCount 2',
  left: [],
}

const ROUTES: readonly (readonly [string, Partial<typeof winRm>, object])[] = [
  ['by Kerberos without HTTPS', {}, { UseSSL: false, Authentication: 'Kerberos' }],
  ['by Negotiate with HTTPS', { useSsl: true }, { UseSSL: true, Authentication: 'Negotiate' }],
  [
    'by Negotiate to a name that is trusted',
    { trustsByName: true },
    { UseSSL: false, Authentication: 'Negotiate' },
  ],
  [
    'on a port, in an endpoint',
    { port: 5999, endpoint: 'CheckpointPanel' },
    { UseSSL: false, Authentication: 'Kerberos', Port: 5999, ConfigurationName: 'CheckpointPanel' },
  ],
]
const PASSWORDS = ['2024-01-02T03:04:05Z', `$(calc) '"\`\u2019; \u00fc`, '~', '12345678901234567890']
const ssh = {
  transport: 'ssh',
  computer: 'hv-01',
  port: 2222,
  user: 'ann',
  keyFile: '/keys/id',
  password: async () => null,
} as const

const GIVEN: Readonly<Record<string, Given>> = {
  ...Object.fromEntries(
    ROUTES.map(([how, change]) => [how, { connection: { ...winRm, ...change }, password: null }]),
  ),
  ...Object.fromEntries(
    PASSWORDS.map((password, index) => [
      `password ${index}`,
      { connection: { ...winRm, user: 'CORP\\ann' }, password },
    ]),
  ),
  'by a user with a space': { connection: { ...winRm, user: 'CORP\\Anna Berg' }, password: 'secret' },
  ssh: { connection: ssh, password: null },
}

onBothShapes('how a session is opened', (executable) => {
  let told: Readonly<Record<string, unknown>> = {}
  beforeAll(async () => {
    told = (await allParameters(executable, GIVEN)) as typeof told
  })

  it.each(ROUTES)('%s, with every check', (how, _change, parameters) => {
    expect(told[how]).toEqual([{ ComputerName: 'hv-01.corp.example', ...parameters, ...checked }])
  })

  it.each(PASSWORDS.map((password, index) => [index, password] as const))(
    'with password %i as it is, which is no text any more: %j',
    (index, password) => {
      expect(told[`password ${index}`]).toMatchObject([{ Credential: ['CORP\\ann', password], left: [] }])
    },
  )

  it('by a user whose name has a space', () => {
    expect(told['by a user with a space']).toMatchObject([
      { Credential: ['CORP\\Anna Berg', 'secret'], left: [] },
    ])
  })

  it('by SSH without a question, to known computers only', () => {
    expect(told['ssh']).toEqual([
      {
        HostName: 'hv-01',
        ConnectingTimeout: 15_000,
        UserName: 'ann',
        Port: 2222,
        KeyFilePath: '/keys/id',
        Options: {
          BatchMode: 'yes',
          StrictHostKeyChecking: 'yes',
          ConnectTimeout: '10',
          ServerAliveInterval: '5',
          ServerAliveCountMax: '2',
          IdentitiesOnly: 'yes',
        },
        left: [],
      },
    ])
  })
})
