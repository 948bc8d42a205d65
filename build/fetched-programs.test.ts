import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchedPowerShell, fetchedSshd, fetchedWindowsNode, findOpenSsh } from './fetched-programs.mjs'
import { causeOf, planPowerShell, starter } from './fetch-powershell.mjs'
import { planSshd } from './fetch-sshd.mjs'
import { planWindowsNode } from './fetch-windows-node.mjs'

const facts = (files: readonly string[], environment: NodeJS.ProcessEnv = {}) => ({
  platform: 'linux' as const,
  environment: { PATH: 'relative:/tools', ...environment },
  exists: (file: string) => files.includes(file),
})

describe.skipIf(process.platform === 'win32')(
  'fetched programs (skipped where the system has its own)',
  () => {
    test('PowerShell is fetched only where none is found', () => {
      const dotnet = '/tools/dotnet'
      expect(planPowerShell(facts([dotnet]))).toEqual({ kind: 'fetch', dotnet })
      expect(planPowerShell(facts([dotnet, '/tools/pwsh']))).toEqual({ kind: 'there' })
      expect(planPowerShell(facts([dotnet, fetchedPowerShell]))).toEqual({ kind: 'there' })
      expect(planPowerShell(facts([dotnet], { CHECKPOINT_PANEL_PWSH: '/mine' }))).toEqual({ kind: 'there' })
      expect(planPowerShell({ ...facts([dotnet]), platform: 'win32' })).toEqual({ kind: 'there' })
      // An empty variable names nothing.
      expect(planPowerShell(facts([dotnet], { CHECKPOINT_PANEL_PWSH: '' })).kind).toBe('fetch')
    })

    test('without .NET, or where nothing may be fetched, it is said why there is no PowerShell', () => {
      expect(planPowerShell(facts([]))).toEqual({ kind: 'none', why: expect.stringContaining('.NET 10 SDK') })
      expect(planPowerShell(facts(['/tools/dotnet'], { CHECKPOINT_PANEL_OFFLINE: '1' }))).toEqual({
        kind: 'none',
        why: expect.stringContaining('CHECKPOINT_PANEL_OFFLINE'),
      })
    })

    test('sshd is the one that is named, else on the path, in a folder of the system, unpacked', () => {
      const all = ['/tools/sshd', '/usr/sbin/sshd', fetchedSshd]
      const found = (files: readonly string[], environment?: NodeJS.ProcessEnv) =>
        findOpenSsh('sshd', facts(files, environment))
      expect(found(all, { CHECKPOINT_PANEL_SSHD: '/mine/sshd' })).toBe('/mine/sshd')
      expect(found(all)).toBe('/tools/sshd')
      expect(found(all.slice(1))).toBe('/usr/sbin/sshd')
      expect(found(all.slice(2))).toBe(fetchedSshd)
      expect(found(['relative/sshd'])).toBeNull()
      expect(findOpenSsh('ssh-keygen', facts(['/usr/bin/ssh-keygen']))).toBe('/usr/bin/ssh-keygen')
    })

    test('sshd is unpacked only where none is found and Debian is there', () => {
      const debian = ['/tools/apt-get', '/tools/dpkg-deb']
      expect(planSshd(facts(debian))).toEqual({ kind: 'unpack' })
      expect(planSshd(facts([...debian, '/usr/local/sbin/sshd']))).toEqual({ kind: 'there' })
      expect(planSshd(facts(debian.slice(1)))).toEqual({
        kind: 'none',
        why: expect.stringContaining('apt-get install openssh-server'),
      })
    })

    test("Windows' Node is fetched only where there is a wine, which is not", () => {
      const wine = '/tools/wine'
      expect(planWindowsNode(facts([wine]))).toEqual({ kind: 'fetch' })
      expect(planWindowsNode(facts([wine, fetchedWindowsNode]))).toEqual({ kind: 'there' })
      expect(planWindowsNode(facts([fetchedWindowsNode]))).toEqual({
        kind: 'none',
        why: expect.stringContaining('apt-get install wine'),
      })
      expect(planWindowsNode(facts([wine], { CHECKPOINT_PANEL_OFFLINE: '1' })).kind).toBe('none')
    })

    test('of what an installer said, its error is told', () => {
      expect(causeOf('Restoring\n  error NU1301: no such host\nFailed')).toBe('error NU1301: no such host')
      expect(causeOf('\n  Nothing works\n')).toBe('Nothing works')
      expect(causeOf('')).toBe('no word why')
    })

    test('the starter needs nothing of the environment, and is the very process that it starts', () => {
      const folder = mkdtempSync(path.join(tmpdir(), "it's-"))
      const dotnet = path.join(folder, 'dotnet')
      writeFileSync(dotnet, '#!/bin/sh\necho "$@"\n')
      writeFileSync(path.join(folder, 'pwsh'), starter(dotnet))
      for (const name of ['dotnet', 'pwsh']) chmodSync(path.join(folder, name), 0o755)
      const said = execFileSync(path.join(folder, 'pwsh'), ['-Command', 'a b'], { env: {}, encoding: 'utf8' })
      expect(said).toBe(`${folder}/pwsh.dll -Command a b\n`)
      rmSync(folder, { recursive: true })
    })
  },
)
