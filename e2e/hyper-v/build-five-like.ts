import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { fetchedPowerShell } from '../../build/fetched-programs.mjs'
import { pwsh } from './find-pwsh.ts'
import { fiveLikeFiles, fiveLikeFolder, fiveLikeSource, wantsFiveLike } from './five-like.ts'

const dotnet = async (...words: readonly string[]): Promise<unknown> =>
  promisify(execFile)('dotnet', words, {
    env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
  })

/** Builds it beside its place, so that what lies there is whole. */
async function build(): Promise<void> {
  const parent = path.dirname(fiveLikeFolder)
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, 'building-'))
  try {
    for (const file of fiveLikeFiles) await copyFile(path.join(fiveLikeSource, file), path.join(folder, file))
    const output = path.join(folder, 'built')
    const words = ['publish', path.join(folder, 'five-like.csproj'), '--output', output]
    // The compiler is a package of its own, which not every mirror has; without it all is only slower.
    await dotnet(...words).catch(() => dotnet(...words, '-property:PublishReadyToRun=false'))
    // PowerShell looks for its modules beside itself.
    await cp(path.join(output, 'runtimes/unix/lib/net10.0/Modules'), path.join(output, 'Modules'), {
      recursive: true,
    })
    await rename(output, fiveLikeFolder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The assemblies of PowerShell itself: of the same version, and so the same ones, in both. */
const ASSEMBLIES = [
  'System.Management.Automation.dll',
  'Microsoft.PowerShell.ConsoleHost.dll',
  'Microsoft.PowerShell.Commands.Management.dll',
  'Microsoft.PowerShell.Commands.Utility.dll',
  'Microsoft.PowerShell.Security.dll',
]

/** Gives the fetched PowerShell the assemblies that were compiled for the other; it starts in a third of the time. */
async function shareCompiled(): Promise<void> {
  if (pwsh !== fetchedPowerShell) return
  for (const name of ASSEMBLIES) {
    const compiled = path.join(fiveLikeFolder, name)
    const own = path.join(path.dirname(fetchedPowerShell), name)
    if ((await stat(compiled)).size === (await stat(own)).size) continue
    await copyFile(compiled, `${own}.new`)
    await rename(`${own}.new`, own)
  }
}

/** Before the first suite that needs PowerShell: what cannot be built is told, and its suites are skipped. */
export async function setup(): Promise<void> {
  if (!wantsFiveLike) return
  try {
    if (!existsSync(fiveLikeFolder)) await build()
    await shareCompiled()
  } catch (error) {
    const { stdout = '', message = '' } = error as { readonly stdout?: string; readonly message?: string }
    const reason = /\berror \w+: .*/u.exec(stdout)?.[0] ?? message.split('\n')[0] ?? ''
    process.stderr.write(`No PowerShell that reads like Windows PowerShell could be built: ${reason}\n`)
  }
}
