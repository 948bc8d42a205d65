import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPowerShellHost } from '../electron/powershell/powershell-host.ts'
import { hostProcess } from '../electron/host-process/host-process.ts'
import { powerShellEnvironment } from '../electron/powershell/locate-powershell.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { HostError } from '../shared/domain/failure.ts'
import { builtHostProcess } from './built-host-process.ts'
import { filesWith, holds, processesWith } from './find-secret.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { winRmConnection } from './win-rm-connection.ts'

const PASSWORD = 'Kt5-known-Passw0rd-2Wm'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'panel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe.skipIf(pwsh === null || process.platform !== 'linux')(
  `a real PowerShell that is given a password (needs Linux and it: ${NO_PWSH})`,
  () => {
    it('has it in no argument, environment, file or error', async () => {
      // Where PowerShell keeps its history, caches and logs.
      const places = Object.fromEntries(
        ['HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'TMPDIR'].map((name) => {
          mkdirSync(path.join(folder, name))
          return [name, path.join(folder, name)]
        }),
      )
      let given = 0
      const log = (message: string): void => appendFileSync(path.join(folder, 'log'), message)
      const host = createPowerShellHost({
        executable: pwsh,
        serverPath,
        modulePath: path.join(productModule, 'CheckpointPanel.psd1'),
        environment: { ...powerShellEnvironment(process.env), ...places },
        hyperVRoots: [],
        connection: winRmConnection(async () => {
          given += 1
          return PASSWORD
        }),
        clock: systemClock,
        startProcess: hostProcess(builtHostProcess(log), log),
      })
      const over = new AbortController()
      const asked = host.calls
        .getInventory({ hostId: 'far' })
        .catch((error: unknown) => error)
        .finally(() => over.abort())
      const found: string[] = []
      let looked = 0
      while (!over.signal.aborted) {
        const seen = processesWith(PASSWORD)
        found.push(...seen.found)
        looked = Math.max(looked, seen.looked)
        await new Promise((resolve) => setImmediate(resolve))
      }
      const error = await asked
      await host.close()
      // There is no WinRM outside Windows, so it ends here; the password was on its way all the same.
      expect(error).toBeInstanceOf(HostError)
      expect(holds(JSON.stringify(error), PASSWORD)).toBe(false)
      expect([given > 0, looked > 1]).toEqual([true, true])
      expect(found).toEqual([])
      expect(filesWith(folder, PASSWORD)).toEqual([])
    })
  },
)
