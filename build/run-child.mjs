import { spawn, spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/**
 * How a child ended: `code` is `null` where a signal or its limit ended it, or where it could not be started;
 * `reason` then says so.
 * @typedef {{ readonly code: number | null, readonly output: string, readonly reason: string | null }} Ended
 */

/** Whether children get a process group of their own, by which all of it can be ended. */
export const ownGroup = process.platform !== 'win32'

/** Ends a child of an {@link ownGroup} with all that it started. @param {import('node:child_process').ChildProcess} child */
export function endTree(child) {
  if (child.pid === undefined) return
  if (!ownGroup) {
    spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}

/**
 * Runs a program to its end. `show` passes its words on while they come; they are collected in `output` either way.
 * After `limit` ms it is ended together with its children, as it is when this process is interrupted. Never rejects.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limit?: number, shell?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function runChild(command, words, options = {}) {
  const { cwd = root, env = process.env, show = false, limit = 0, shell = false } = options
  return new Promise((done) => {
    const child = spawn(command, words, { cwd, env, shell, detached: ownGroup, windowsHide: true })
    child.stdin.end()
    let output = ''
    /** @type {string | null} */
    let reason = null
    const interrupt = () => {
      endTree(child)
      process.exit(130)
    }
    const timer = setTimeout(
      () => {
        reason = `it had not ended after ${limit / 1000} s`
        endTree(child)
      },
      limit === 0 ? 2 ** 31 - 1 : limit,
    )
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
    /** @param {number | null} code */
    const end = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      done({ code: reason === null ? code : null, output, reason })
    }
    for (const [stream, screen] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]))
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        output += part
        if (show) screen.write(part)
      })
    child.once('error', (error) => {
      reason = error.message
      end(null)
    })
    child.once('close', (code, signal) => {
      if (signal !== null) reason ??= `it was ended by ${signal}`
      end(code)
    })
  })
}

/**
 * Runs a script with the Node that runs this one.
 * @param {string} script
 * @param {readonly string[]} [words]
 * @param {Parameters<typeof runChild>[2]} [options]
 */
export const runNode = (script, words = [], options = {}) =>
  runChild(process.execPath, [script, ...words], options)
