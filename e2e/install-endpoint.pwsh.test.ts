import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_PWSH, pwsh, sources } from './hyper-v/find-pwsh.ts'
import { productModule } from './hyper-v/module-copy.ts'

const scripts = path.join(sources, 'electron', 'powershell', 'jea')
const filesOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .toSorted()
    : []

/** Registering exists on Windows only; what would be asked of it is written down here. */
const REGISTERING = `
function global:Register-PSSessionConfiguration { param($Name, $Path, [switch] $Force, [switch] $NoServiceRestart) [Console]::WriteLine("registered $Name $NoServiceRestart") }
function global:Unregister-PSSessionConfiguration { param($Name, [switch] $Force, [switch] $NoServiceRestart) [Console]::WriteLine("unregistered $Name $NoServiceRestart") }`

describe.skipIf(pwsh === null)(`installing the endpoint (needs PowerShell: ${NO_PWSH})`, () => {
  // On Windows it would take rights away from real folders, and spells paths otherwise.
  describe.skipIf(process.platform === 'win32')('away from Windows, with registering written down', () => {
    let folder = ''
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    async function run(script: string, parameters: string): Promise<string> {
      const places = `-ModuleFolder '${folder}/Modules/CheckpointPanel' -DataFolder '${folder}/Data'`
      const { stdout } = await promisify(execFile)(
        pwsh ?? '',
        [
          '-NoProfile',
          '-NonInteractive',
          '-Command',
          `${REGISTERING}\n& '${path.join(scripts, script)}' ${places} ${parameters}`,
        ],
        { env: { ...process.env, NO_COLOR: '1', TERM: 'dumb' } },
      )
      return stdout
    }
    const GROUPS = "-ViewerGroup 'CONTOSO\\Readers', 'CONTOSO\\Help desk' -HelpdeskGroup 'CONTOSO\\Help desk'"

    it('with -WhatIf says each thing it would do, and does none', async () => {
      const said = await run('Install-PanelEndpoint.ps1', `${GROUPS} -WhatIf`)
      expect(said.match(/^What if: /gmu)).toHaveLength(4)
      for (const words of [
        'Copy the module from',
        'only administrators and the system read',
        'Write the session configuration',
        'Register the endpoint, without restarting WinRM',
        'CONTOSO\\Help desk may use: CheckpointPanelViewer, CheckpointPanelHelpdesk',
      ])
        expect(said).toContain(words)
      expect(said).not.toContain('registered CheckpointPanel')
      expect(filesOf(folder)).toEqual([])
    })

    it('copies the module, writes who may do what, registers, and names the restart; removing takes all of it but transcripts', async () => {
      const said = await run('Install-PanelEndpoint.ps1', GROUPS)
      expect(said).toContain('registered CheckpointPanel True')
      expect(said).toContain('Restart-Service WinRM')
      const [version = ''] = readdirSync(path.join(folder, 'Modules', 'CheckpointPanel'))
      expect(filesOf(path.join(folder, 'Modules', 'CheckpointPanel', version))).toEqual(
        filesOf(productModule),
      )
      expect(existsSync(path.join(folder, 'Data', 'Transcripts'))).toBe(true)
      // PowerShell writes this file in UTF-16 or UTF-8, as its version has it.
      const bytes = readFileSync(path.join(folder, 'Data', 'CheckpointPanel.pssc'))
      const text = bytes.toString(bytes[0] === 0xff ? 'utf16le' : 'utf8')
      const set = text
        .split(/\r?\n/u)
        .filter((line) => !/^\s*(?:#|$)/u.test(line))
        .join('\n')
      expect(set).toMatch(/SessionType = 'RestrictedRemoteServer'/u)
      expect(set).toMatch(/RunAsVirtualAccount = \$true/u)
      expect(set).toMatch(/RunAsVirtualAccountGroups = 'Hyper-V Administrators'/u)
      expect(set).toContain(`TranscriptDirectory = '${path.join(folder, 'Data', 'Transcripts')}'`)
      expect(set).toMatch(/'CONTOSO\\Readers' = @\{\s*'RoleCapabilities' = 'CheckpointPanelViewer'/u)
      expect(set).toMatch(
        /'CONTOSO\\Help desk' = @\{\s*'RoleCapabilities' = 'CheckpointPanelViewer',\s*'CheckpointPanelHelpdesk'/u,
      )
      expect(set).not.toMatch(/Visible|LanguageMode/u)

      expect(await run('Uninstall-PanelEndpoint.ps1', '-WhatIf')).not.toContain(
        'unregistered CheckpointPanel True',
      )
      expect(filesOf(path.join(folder, 'Modules'))).not.toEqual([])
      expect(await run('Uninstall-PanelEndpoint.ps1', '')).toContain('unregistered CheckpointPanel True')
      expect(filesOf(folder)).toEqual([])
      expect(existsSync(path.join(folder, 'Data', 'Transcripts'))).toBe(true)
    })

    it.each(['', "-ViewerGroup 'no domain'", "-ViewerGroup 'A\\B''x'", "-Name '-x' -ViewerGroup 'A\\B'"])(
      'installs nothing for %j',
      async (parameters) => {
        const said = await run('Install-PanelEndpoint.ps1', parameters).catch(() => 'refused')
        expect(said).toBe('refused')
        expect(filesOf(folder)).toEqual([])
      },
    )
  })
})
