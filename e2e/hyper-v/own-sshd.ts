import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import type { Connection } from '../../electron/powershell/connection.ts'
import { fetchedSshd, findOpenSsh, sshdFolder } from '../../build/fetched-programs.mjs'
import { pwsh } from './find-pwsh.ts'
import { standInEnvironment } from './run-pwsh.ts'

const here = { environment: process.env, exists: existsSync }
const sshd = findOpenSsh('sshd', here)
const keygen = findOpenSsh('ssh-keygen', here)
const isRoot = process.getuid?.() === 0

/** Why no sshd of our own can be started; `null` where it can. */
export const NO_SSHD: string | null =
  pwsh === null
    ? 'there is no PowerShell'
    : sshd === null || keygen === null
      ? 'there is no sshd (Debian: apt-get install openssh-server)'
      : null

/** An sshd on a port of 127.0.0.1, with keys that live as long as it does. */
export interface OwnSshd {
  readonly connection: Extract<Connection, { transport: 'ssh' }>
  readonly close: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Where an sshd that was only unpacked has the programs that later versions are split into. */
const helpersOf = (executable: string | null): readonly string[] =>
  executable === fetchedSshd
    ? (
        [
          ['SshdSessionPath', 'sshd-session'],
          ['SshdAuthPath', 'sshd-auth'],
        ] as const
      ).flatMap(([setting, name]) => {
        const file = path.join(sshdFolder, 'usr', 'lib', 'openssh', name)
        return existsSync(file) ? [`${setting} ${file}`] : []
      })
    : []

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

export interface OwnSshdOptions {
  /** Whether PowerShell is set up on the far side. */
  readonly subsystem?: 'powershell' | 'none'
  /** The session configuration file that its sessions are restricted by. */
  readonly configurationFile?: string | null
  /** A PowerShell of its own, and where that looks for modules; the one of the tests, unless a test is about just that. */
  readonly powerShell?: { readonly executable: string; readonly modules: string }
}

/** The far PowerShell, with the stand-in `Hyper-V` at `place`; sshd gives it next to no environment. */
function writeSubsystem(
  folder: string,
  place: string,
  { configurationFile = null, powerShell }: OwnSshdOptions,
): string {
  const file = path.join(folder, 'pwsh-subsystem')
  const restriction = configurationFile === null ? '' : ` -ConfigurationFile ${quoted(configurationFile)}`
  const environment = Object.entries({
    ...standInEnvironment(place, powerShell?.modules),
    HOME: userInfo().homedir,
  })
    .filter(([name, value]) => /^[A-Z_]+$/iu.test(name) && value !== undefined)
    .map(([name, value]) => `export ${name}=${quoted(value ?? '')}`)
  writeFileSync(
    file,
    [
      '#!/bin/sh',
      ...environment,
      `exec ${quoted(powerShell?.executable ?? pwsh ?? '')} -sshs -NoLogo -NoProfile${restriction}`,
      '',
    ].join('\n'),
  )
  chmodSync(file, 0o700)
  return file
}

const newKey = (folder: string, name: string): string => {
  const file = path.join(folder, name)
  execFileSync(keygen ?? '', ['-q', '-t', 'ed25519', '-N', '', '-f', file])
  return file
}
const publicKey = (file: string): string => readFileSync(`${file}.pub`, 'utf8').trim()

async function serve(folder: string, configuration: string, port: number): Promise<ChildProcess> {
  const file = path.join(folder, 'sshd_config')
  writeFileSync(file, configuration)
  const server = spawn(sshd ?? '', ['-D', '-e', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000)
  })
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`sshd ended: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return server
}

/** Starts an sshd whose PowerShell finds the stand-in `Hyper-V` at `place`, and nobody else may log in to. */
export async function startOwnSshd(place: string, options: OwnSshdOptions = {}): Promise<OwnSshd> {
  const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
  // Where root starts it, sshd separates privileges and wants its empty folder for that.
  if (isRoot) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const port = await freePort()
  const hostKey = newKey(folder, 'host-key')
  const keyFile = newKey(folder, 'key')
  const knownHostsFile = path.join(folder, 'known-hosts')
  writeFileSync(knownHostsFile, `[127.0.0.1]:${port} ${publicKey(hostKey)}\n`)
  writeFileSync(path.join(folder, 'authorized-keys'), `${publicKey(keyFile)}\n`)
  const server = await serve(
    folder,
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${hostKey}`,
      `PidFile ${path.join(folder, 'sshd.pid')}`,
      `AuthorizedKeysFile ${path.join(folder, 'authorized-keys')}`,
      'PubkeyAuthentication yes',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'UsePAM no',
      'StrictModes no',
      'AllowTcpForwarding no',
      ...helpersOf(sshd),
      ...(options.subsystem === 'none'
        ? []
        : [`Subsystem powershell ${writeSubsystem(folder, place, options)}`]),
      '',
    ].join('\n'),
    port,
  )
  return {
    connection: {
      transport: 'ssh',
      computer: '127.0.0.1',
      port,
      user: userInfo().username,
      keyFile,
      knownHostsFile,
      password: async () => null,
    },
    close: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
