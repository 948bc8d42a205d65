import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../electron/services/system-clock.ts'
import type { Inventory } from '../shared/domain/inventory.ts'
import { buildWorld } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../shared/simulator/simulator-host.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import { endDesktop, prepareDesktop, runDesktop } from './built-desktop-shell.ts'
import { signIn, startBuiltWebShell, type Ask } from './built-web-shell.ts'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from './hyper-v/scripted-powershell.ts'
import { isAlive } from './is-alive.ts'
import { commandEnd } from './command-end.ts'

// Each test starts a whole program.
vi.setConfig({ testTimeout: 60_000 })
const soon = { timeout: 20_000 }
const hostId = 'local'

/** A shell that shows this computer. */
interface Shell {
  readonly ask: Ask
  /** Whether a process is one that it has forked for PowerShell. */
  readonly isHostProcess: (pid: number) => Promise<boolean>
  /** All it has logged, once it has ended. */
  readonly end: () => Promise<string>
}

async function openWeb(folder: string): Promise<Shell> {
  const shell = startBuiltWebShell([`--data=${join(folder, 'data')}`, '--host=local', '--no-open', '--log'])
  await expect.poll(() => shell.addresses().length, soon).toBe(1)
  return {
    ask: await signIn(shell.addresses()[0] ?? ''),
    isHostProcess: async (pid) => pid !== shell.child.pid && isAlive(pid),
    end: async () => {
      shell.child.kill('SIGKILL')
      await shell.ended
      return shell.said()
    },
  }
}

async function openDesktop(): Promise<Shell> {
  const { ask, ended, page } = await runDesktop('--host=local', '--log')
  await ask.window()
  return {
    ask: (name, input) => page.invoke({ name, input }),
    isHostProcess: async (pid) =>
      (await ask.utilities()).some(
        (one) => one.pid === pid && one.serviceName === 'Checkpoint Panel PowerShell',
      ),
    end: async () => {
      void ask.quit(1).catch(() => undefined)
      return (await ended).errors
    },
  }
}

const shells: readonly (readonly [string, (folder: string) => Promise<Shell>])[] = [
  ['web shell', openWeb],
  ['desktop shell, on the stand-in for Electron,', openDesktop],
]

describe.skipIf(!runsScriptFiles).each(shells)(
  `the built %s and its host processes (skipped where ${NO_SCRIPT_FILES})`,
  (_name, open) => {
    let folder: string
    let shell: Shell | null
    beforeEach(async () => {
      await prepareDesktop()
      folder = mkdtempSync(join(tmpdir(), 'panel-'))
      shell = null
      const machines = [{ name: 'SRV-01', state: 'Running' as const }, { name: 'SRV-02' }]
      const world = buildWorld({ now: systemClock.now(), newId: seededIds(1) }, machines)
      const simulator = createSimulator({ clock: systemClock, world, newId: seededIds(2), pace: 0 })
      const inventory = await createSimulatorHost(simulator).calls.getInventory({ hostId })
      writeFileSync(join(folder, 'inventory'), JSON.stringify(inventory))
      symlinkSync(scripted(systemClock).executable, join(folder, 'pwsh'))
      vi.stubEnv('PATH', [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter))
      vi.stubEnv('STARTS', 'with its own Hyper-V')
      vi.stubEnv('INVENTORY', join(folder, 'inventory'))
      vi.stubEnv('DIARY', join(folder, 'diary'))
    })
    afterEach(async () => {
      await shell?.end()
      await endDesktop()
      vi.unstubAllEnvs()
      // A process that was orphaned a moment ago may still write there.
      rmSync(folder, { recursive: true, maxRetries: 5 })
    })

    /** Reads PowerShell's notes of itself: the process, the one it belongs to, and what happened. */
    const diary = () =>
      (existsSync(join(folder, 'diary')) ? readFileSync(join(folder, 'diary'), 'utf8') : '')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [pid, hostPid, ...what] = line.split(' ')
          return { pid: Number(pid), hostPid: Number(hostPid), what: what.join(' ') }
        })
    const noted = async (what: string) => {
      await expect.poll(() => diary().some((line) => line.what === what), soon).toBe(true)
      const line = diary().find((one) => one.what === what)
      if (!line) throw new Error(`${what} was not noted`)
      return line
    }

    async function begun() {
      const opened = await open(folder)
      shell = opened
      const read = async (): Promise<Inventory> => {
        const reply = await opened.ask('getInventory', { hostId })
        if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
        return reply.value as Inventory
      }
      const save = async () => {
        const machine = (await read()).machines.find(({ state }) => state === 'Running')
        const expected = { vmId: machine?.id, name: machine?.name, state: machine?.state }
        return commandEnd(opened.ask, 'saveVirtualMachine', { hostId, expected })
      }
      return { ...opened, read, save }
    }

    it('reads through one process for all PowerShells of a host', async () => {
      const { read, save, isHostProcess } = await begun()
      expect((await read()).machines.map(({ name }) => name)).toEqual(['SRV-01', 'SRV-02'])
      void save().catch(() => undefined)
      const reading = await noted('Get-PanelInventory')
      const command = await noted('Save-PanelVirtualMachine')
      expect(command.pid).not.toBe(reading.pid)
      expect(command.hostPid).toBe(reading.hostPid)
      expect(await isHostProcess(command.hostPid)).toBe(true)
    })

    it('tells a command as lost whose host process is killed, and reads through another one', async () => {
      const { read, save, end } = await begun()
      const saved = save()
      const { pid, hostPid } = await noted('Save-PanelVirtualMachine')
      process.kill(hostPid, 'SIGKILL')
      expect(await saved).toMatchObject({
        ok: false,
        failure: { kind: 'Lost', state: 'Running' },
      })
      expect((await read()).machines).toHaveLength(2)
      expect(diary().at(-1)?.hostPid).not.toBe(hostPid)
      await expect.poll(() => isAlive(pid)).toBe(false)
      expect(await end()).toMatch(/PowerShell's host process ended: (?:SIGKILL|code 9)\./u)
      shell = null
    })

    it('leaves a command to PowerShell when the shell ends, and nothing else behind', async () => {
      const { save, end } = await begun()
      void save().catch(() => undefined)
      const { pid, hostPid } = await noted('Save-PanelVirtualMachine')
      await end()
      shell = null
      await expect.poll(() => isAlive(hostPid), soon).toBe(false)
      await expect.poll(() => isAlive(pid), soon).toBe(false)
      expect(
        diary()
          .filter((line) => line.pid === pid)
          .map(({ what }) => what),
      ).toContain('end of input')
    })
  },
)
