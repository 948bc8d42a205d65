import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { pwsh } from './find-pwsh.ts'
import { standInEnvironment } from './run-pwsh.ts'

/** One PowerShell for many scripts. */
export interface OpenPwsh {
  /** Runs a constant script in a scope of its own; answers what it wrote last, as JSON. What the module read before is old by then. */
  readonly run: (script: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

// On one line, because the host runs what it reads line by line.
const INVOKE = [
  'function Invoke-Case { param([string] $Case)',
  "$ProgressPreference = 'SilentlyContinue'; $utf8 = [System.Text.Encoding]::UTF8;",
  "$cache = 'Microsoft.HyperV.PowerShell.ObjectCache' -as [type]; if ($null -ne $cache) { $cache::Advance(5000) };",
  'try { $told = @(& ([scriptblock]::Create($utf8.GetString([System.Convert]::FromBase64String($Case))))); $kind = "="; $text = "$($told[-1])" }',
  'catch { $kind = "!"; $text = "$_" };',
  '[System.Console]::Out.WriteLine($kind + [System.Convert]::ToBase64String($utf8.GetBytes($text))) }',
].join(' ')

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Starts PowerShell over the stand-in whose server is at `place`. */
export function openPwsh(place: string): OpenPwsh {
  const child = spawn(
    pwsh ?? '',
    ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', '-'],
    { env: standInEnvironment(place), windowsHide: true },
  )
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  child.stdin.write(`${INVOKE}\n`)

  const answer = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const end = (): void => reject(new Error(`PowerShell ended: ${complaints}`))
      const hear = (line: string): void => {
        // Whatever else a script makes the host print has no such line.
        if (!/^[=!]/u.test(line)) return
        lines.off('line', hear)
        child.off('close', end)
        resolve(line)
      }
      lines.on('line', hear)
      child.once('close', end)
    })

  return {
    run: async (script) => {
      const next = answer()
      child.stdin.write(`Invoke-Case '${base64(script)}'\n`)
      const line = await next
      const text = Buffer.from(line.slice(1), 'base64').toString()
      if (line.startsWith('!')) throw new Error(text)
      return JSON.parse(text) as unknown
    },
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}
