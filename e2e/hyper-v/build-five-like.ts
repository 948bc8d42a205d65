import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { fiveLikeFiles, fiveLikeFolder, fiveLikeSource, wantsFiveLike } from './five-like.ts'

/** Builds it beside its place, so that what lies there is whole. */
async function build(): Promise<void> {
  const parent = path.dirname(fiveLikeFolder)
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, 'building-'))
  try {
    for (const file of fiveLikeFiles) await copyFile(path.join(fiveLikeSource, file), path.join(folder, file))
    const output = path.join(folder, 'built')
    await promisify(execFile)(
      'dotnet',
      ['build', path.join(folder, 'five-like.csproj'), '--configuration', 'Release', '--output', output],
      { env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' } },
    )
    await rename(output, fiveLikeFolder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Before the first suite that needs PowerShell: what cannot be built is told, and its suites are skipped. */
export async function setup(): Promise<void> {
  if (!wantsFiveLike || existsSync(fiveLikeFolder)) return
  try {
    await build()
  } catch (error) {
    const { stdout = '', message = '' } = error as { readonly stdout?: string; readonly message?: string }
    const reason = /\berror \w+: .*/u.exec(stdout)?.[0] ?? message.split('\n')[0] ?? ''
    process.stderr.write(`No PowerShell that reads like Windows PowerShell could be built: ${reason}\n`)
  }
}
