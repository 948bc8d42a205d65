import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reply } from '../shared/contract/reply.ts'

const builtProgram = fileURLToPath(new URL('../out', import.meta.url))

/** The built web shell as a process, run as a user runs it. */
export interface BuiltWebShell {
  readonly child: ChildProcess
  /** Everything it has said so far, on both streams. */
  readonly said: () => string
  /** The addresses it has printed so far. */
  readonly addresses: () => readonly string[]
  readonly ended: Promise<number | null>
}

/** Returns the folder of the build; throws, saying what to do, where nothing has been built. */
export function builtFolder(): string {
  for (const file of ['web/main.js', 'host-process/main.js', 'renderer/index.html'])
    if (!existsSync(join(builtProgram, file)))
      throw new Error(`out/${file} is missing: run "npm run build" first. "npm test" does so by itself.`)
  return builtProgram
}

/** Starts the web shell of `out`, which may be a copy of what has been built. */
export function startBuiltWebShell(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  out = builtFolder(),
): BuiltWebShell {
  const child = spawn(process.execPath, [join(out, 'web', 'main.js'), ...words], {
    // Its words are looked for in English, whatever the system speaks.
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...environment },
    stdio: 'pipe',
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (text += part.toString()))
  return {
    child,
    said: () => text,
    addresses: () => text.match(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/gu) ?? [],
    ended: new Promise((resolve) => child.once('close', resolve)),
  }
}

const isLater = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'later' in answer

export type Ask = (name: string, input: unknown) => Promise<Reply>

/** Signs in with a printed address, as its page does; rejects where that is refused. */
export async function signIn(address: string): Promise<Ask> {
  const { origin, hash } = new URL(address)
  const post = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { Origin: origin, ...headers },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }
  const { key } = (await post('/sign-in', { token: hash.slice('#token='.length) })) as { key: string }
  const authorization = { Authorization: `Bearer ${key}` }
  return async (name, input) => {
    let answer = await post('/invoke', { name, input }, authorization)
    // What takes long is to be asked for again, as the page does.
    while (isLater(answer)) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      answer = await post('/answer', answer, authorization)
    }
    return answer as Reply
  }
}
