import { failureText } from '../shared/words/failures.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createPowerShellHost } from '../electron/powershell/powershell-host.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { connectionTester } from '../electron/services/test-connection.ts'
import type { Reply } from '../shared/contract/reply.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import type { ConnectionStep } from '../shared/domain/connection-test.ts'
import type { Inventory } from '../shared/domain/inventory.ts'
import { createPanelInMemory } from '../shared/testing/panel-in-memory.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import type { FarSide, OpenFarSide, Wrong } from './hyper-v/far-side.ts'
import { isAlive } from './is-alive.ts'
import { askToTheEnd } from '../shared/testing/ask-to-the-end.ts'

const NOW = Date.UTC(2026, 10, 20)
const NAMES = ['one', 'two', 'three'] as const

/** Tests what several remote hosts owe each other and the user, by whatever way they are reached. */
export function remoteHosts(name: string, missing: string | null, open: OpenFarSide): void {
  const close: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const one of close.splice(0).toReversed()) await one()
  })
  const farSide: OpenFarSide = async (clock, options) => {
    const side = await open(clock, options)
    close.push(side.close)
    return side
  }

  /** A panel over computers, each with one machine of its own name. */
  async function panelOver(names: readonly string[], role?: 'Viewer') {
    const clock = virtualClock(NOW)
    const sides = new Map<string, FarSide>()
    for (const [index, machine] of names.entries())
      sides.set(
        machine,
        await farSide(clock, { machine, seed: index * 10 + 1, ...(role === undefined ? {} : { role }) }),
      )
    const sideOf = (id: string): FarSide => {
      const side = sides.get(id)
      if (!side) throw new Error(`there is no ${id}`)
      return side
    }
    const { panel } = createPanelInMemory({
      clock,
      world: seeds.empty(NOW),
      newId: seededIds(99),
      ports: {
        hosts: names.map((id) => ({ id, kind: 'remote' as const, name: id })),
        startHost: 'one',
        openHost: ({ id }) => createPowerShellHost(sideOf(id).options(clock)),
      },
    })
    close.push(panel.close)
    const ask = (operation: string, hostId: string, input: object = {}): Promise<Reply> =>
      askToTheEnd(panel, { name: operation, input: { hostId, ...input } })
    const read = (hostId: string): Promise<Reply> => ask('getInventory', hostId)
    const machines = (reply: Reply): readonly string[] =>
      reply.ok ? (reply.value as Inventory).machines.map((machine) => machine.name) : [reply.failure.kind]
    return { clock, ask, read, machines, pidOf: (id: string) => sideOf(id).pid() }
  }

  describe.skipIf(missing !== null)(
    `remote hosts ${name} (skipped where ${missing ?? 'none can be'})`,
    () => {
      it('three at once answer each for itself', async () => {
        const { read, machines } = await panelOver(NAMES)
        const replies = await Promise.all(NAMES.map(read))
        expect(replies.map(machines)).toEqual([['one'], ['two'], ['three']])
      })

      it('one that stands still is given up after its limit, and the others do not notice', async () => {
        const { clock, read, machines, pidOf } = await panelOver(NAMES)
        await Promise.all(NAMES.map(read))
        const pid = pidOf('two')
        process.kill(pid, 'SIGSTOP')
        close.push(() => void (isAlive(pid) && process.kill(pid, 'SIGKILL')))
        const stalled = read('two')
        for (let round = 0; round < 3; round++)
          expect((await Promise.all(['one', 'three'].map(read))).map(machines)).toEqual([['one'], ['three']])
        await clock.advanceAsync(60_000)
        expect(machines(await stalled)).toEqual(['TimedOut'])
        // What cannot be stopped is ended on this side; the next reading is over a new session.
        await clock.advanceAsync(4_000)
        expect(machines(await read('two'))).toEqual(['two'])
        if (isAlive(pid)) process.kill(pid, 'SIGCONT')
        await expect.poll(() => isAlive(pid)).toBe(false)
      })

      it('one that dies in the middle is read again over a new session, and the others do not notice', async () => {
        const { clock, read, machines, pidOf } = await panelOver(NAMES)
        await Promise.all(NAMES.map(read))
        const pid = pidOf('two')
        const dying = read('two')
        process.kill(pid, 'SIGKILL')
        // What outlives PowerShell here holds its output open: that is waited for a moment, so time has to go on.
        const ticking = setInterval(() => void clock.advanceAsync(1_000), 1_000)
        close.push(() => clearInterval(ticking))
        // Whether it was before or after the answer is up to the moment; a wrong answer it is never.
        expect([['two'], ['HostUnavailable']]).toContainEqual(machines(await dying))
        expect(machines(await read('one'))).toEqual(['one'])
        expect(machines(await read('two'))).toEqual(['two'])
        expect(pidOf('two')).not.toBe(pid)
      })

      it('one whose role lets nobody start a machine is read, and says in words what the role does not have', async () => {
        const { ask, read, machines } = await panelOver(['one'], 'Viewer')
        const reply = await read('one')
        expect(machines(reply)).toEqual(['one'])
        const [machine] = reply.ok ? (reply.value as Inventory).machines : []
        const expected = { vmId: machine?.id, name: machine?.name, state: machine?.state }
        const refused = await ask('startVirtualMachine', 'one', { expected })
        expect(refused).toMatchObject({ ok: false, failure: { kind: 'AccessDenied' } })
        expect(refused.ok ? '' : failureText(refused.failure)).toMatch(
          /^one was not started\. You do not have the right to do this\./u,
        )
      })

      describe('tried step by step', () => {
        async function tryIt(side: FarSide, wrong?: Wrong) {
          const told: ConnectionStep[] = []
          const { password: _password, knownHostsFile: _file, ...address } = side.connection
          const connectionTest = connectionTester({
            clock: systemClock,
            powerShell: () => side.options(systemClock, wrong),
          })
          await connectionTest(address, null, (step) => told.push(step), new AbortController().signal)
          return told
            .filter(({ state }) => state !== 'running')
            .map(({ step, state, failure }) => [step, failure?.kind ?? state])
        }

        it('ends well, and leaves nothing on the other side', async () => {
          const side = await farSide(systemClock, { machine: 'one', seed: 1 })
          expect(await tryIt(side)).toEqual(
            ['resolve', 'port', 'signIn', 'session', 'module', 'rights', 'inventory'].map((step) => [
              step,
              'done',
            ]),
          )
          const pid = side.pid()
          expect(pid).toBeGreaterThan(0)
          await expect.poll(() => isAlive(pid)).toBe(false)
        })

        it.each<[Wrong, string]>([
          ['key', 'SignInRefused'],
          ['unknownHostKey', 'HostKeyUnknown'],
          ['changedHostKey', 'HostKeyChanged'],
        ])('ends at the sign-in with a wrong %s', async (wrong, kind) => {
          const side = await farSide(systemClock, { machine: 'one', seed: 1 })
          expect((await tryIt(side, wrong)).at(-1)).toEqual(['signIn', kind])
        })
      })
    },
  )
}
