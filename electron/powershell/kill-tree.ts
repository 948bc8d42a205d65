import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Returns the ids of the descendants of a process, as far as the system tells: Linux does. */
function descendants(pid: number): readonly number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return children.flatMap((child) => [child, ...descendants(child)])
  } catch {
    return []
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** Windows ends a tree with a program of its own; where that does nothing, at least the process itself is ended. */
export function killByProgram(pid: number, program: string): void {
  const taskkill = spawn(program, ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
  taskkill.once('error', () => end(pid))
  taskkill.once('exit', (code) => {
    if (code !== 0) end(pid)
  })
}

/** Ends a process with everything it started; asks nothing and waits for nothing. */
export function killTree(pid: number): void {
  if (process.platform === 'win32')
    return killByProgram(pid, join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe'))
  for (const one of [pid, ...descendants(pid)]) end(one)
}
