import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { fileTable } from '../build/file-table.mjs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { starter } from '../build/fetch-powershell.mjs'
import { onPath } from '../build/fetched-programs.mjs'
import type { ConnectionTest } from '../shared/domain/connection-test.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import type { Host } from '../shared/domain/host.ts'
import type { Inventory } from '../shared/domain/inventory.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import { builtFolder, signIn, startBuiltWebShell, type Ask, type BuiltWebShell } from './built-web-shell.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { startHyperVServer } from './hyper-v/hyper-v-server.ts'
import { copyModule } from './hyper-v/module-copy.ts'
import { NO_SSHD, startOwnSshd, type OwnSshd } from './hyper-v/own-sshd.ts'
import { runPwsh, standInModules } from './hyper-v/run-pwsh.ts'
import { commandEnd } from './command-end.ts'

/** A PowerShell whose own modules have those of Hyper-V and of WMI, as a computer with Hyper-V has: the product takes no others. */
async function powerShellWithHyperV(folder: string) {
  const home = join(folder, 'powershell')
  // Where it is a .NET tool the program on the path lies elsewhere, and in its own folder there is none.
  cpSync((await runPwsh('ConvertTo-Json $PSHOME', folder)) as string, home, { recursive: true })
  const program = join(home, 'pwsh')
  const dotnet = onPath('dotnet', { environment: process.env, exists: existsSync })
  if (!existsSync(program)) writeFileSync(program, starter(realpathSync(dotnet ?? '')), { mode: 0o755 })
  const modules = join(home, 'Modules')
  for (const module of ['Hyper-V', 'CimCmdlets'])
    cpSync(join(standInModules, module), join(modules, module), { recursive: true })
  return { executable: program, modules }
}

/** Copies the build, with a module that asks only Hyper-V's cmdlets: the rest only Windows can answer. */
async function builtCopy(folder: string): Promise<string> {
  const out = join(folder, 'out')
  cpSync(builtFolder(), out, { recursive: true })
  copyModule(join(out, 'powershell', 'module'))
  // As if it had been built so: else nothing of it would be loaded.
  writeFileSync(join(out, 'powershell.json'), JSON.stringify(await fileTable(join(out, 'powershell'))))
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }')
  return out
}

/** An ssh that knows the computers of a test besides those its user knows. Its list cannot be told otherwise: ssh takes no home from the environment. */
function sshThatKnows(folder: string, { knownHostsFile }: OwnSshd['connection']): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const ssh = join(bin, 'ssh')
  writeFileSync(
    ssh,
    `#!/bin/sh\nPATH="\${PATH#*:}" exec ssh -o UserKnownHostsFile='${knownHostsFile ?? ''}' "$@"\n`,
  )
  chmodSync(ssh, 0o700)
  return bin
}

describe.skipIf(NO_SSHD !== null)(
  `the built web shell and a remote host by SSH (skipped where ${NO_SSHD ?? 'there is none'})`,
  () => {
    let folder: string
    const close: (() => Promise<unknown> | void)[] = []
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'panel-'))
      close.push(() => rmSync(folder, { recursive: true, force: true }))
    })
    afterEach(async () => {
      for (const one of close.splice(0).toReversed()) await one()
    })

    async function farSide() {
      const world = buildWorld({ now: systemClock.now(), newId: seededIds(1) }, [{ name: 'SRV-01' }])
      const simulator = createSimulator({ clock: systemClock, world, newId: seededIds(2), pace: 0 })
      const server = await startHyperVServer(simulator)
      const sshd = await startOwnSshd(server.place, { powerShell: await powerShellWithHyperV(folder) })
      close.push(server.close, sshd.close)
      return { simulator, sshd }
    }

    async function start(
      out: string,
      bin: string,
    ): Promise<{ readonly ask: Ask; readonly stop: () => Promise<unknown> }> {
      const shell: BuiltWebShell = startBuiltWebShell(
        [`--data=${join(folder, 'data')}`, '--host=demo', '--no-open'],
        {
          PATH: [bin, dirname(pwsh ?? ''), process.env['PATH']].join(delimiter),
        },
        out,
      )
      close.push(() => void shell.child.kill('SIGKILL'))
      await expect.poll(() => shell.addresses().length).toBe(1)
      const stop = (): Promise<unknown> => {
        shell.child.kill('SIGTERM')
        return shell.ended
      }
      return { ask: await signIn(shell.addresses()[0] ?? ''), stop }
    }

    it('tries it, adds it, reads it, acts on it, and knows it again at the next start', async () => {
      const { simulator, sshd } = await farSide()
      const out = await builtCopy(folder)
      const bin = sshThatKnows(folder, sshd.connection)
      const { password: _password, knownHostsFile: _file, ...address } = sshd.connection
      const first = await start(out, bin)
      const valueOf = async <T>(reply: ReturnType<Ask>): Promise<T> => {
        const told = await reply
        if (!told.ok) throw new Error(JSON.stringify(told.failure))
        return told.value as T
      }

      const { steps } = await valueOf<ConnectionTest>(
        first.ask('testConnection', { id: 'connectionTest', address, password: null }),
      )
      expect(steps.map(({ step, state }) => `${step}: ${state}`)).toEqual(
        ['resolve', 'port', 'signIn', 'session', 'module', 'rights', 'inventory'].map(
          (step) => `${step}: done`,
        ),
      )

      const entry = { name: 'The far one', group: 'Lab', address }
      const { id: hostId } = await valueOf<Host>(first.ask('saveHost', { id: null, entry }))
      const { machines } = await valueOf<Inventory>(first.ask('getInventory', { hostId }))
      expect(machines.map(({ name }) => name)).toEqual(['SRV-01'])
      const [machine] = machines
      const expected = { vmId: machine?.id, name: machine?.name, state: machine?.state }
      await valueOf(commandEnd(first.ask, 'createCheckpoint', { hostId, expected, name: 'from afar' }))
      expect(simulator.world().machines[0]?.checkpoints.map(({ name }) => name)).toEqual(['from afar'])
      expect(await first.stop()).toBe(0)
      expect(readFileSync(join(folder, 'data', 'history.jsonl'), 'utf8')).toContain('from afar')

      const second = await start(out, bin)
      const hosts = await valueOf<readonly Host[]>(second.ask('listHosts', {}))
      expect(hosts.find(({ id }) => id === hostId)).toMatchObject({
        name: 'The far one',
        group: 'Lab',
        address,
      })
      const read = await valueOf<Inventory>(second.ask('getInventory', { hostId }))
      expect(read.checkpoints.map(({ name }) => name)).toEqual(['from afar'])
      expect(await second.stop()).toBe(0)
    })
  },
)
