import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { sources } from '../hyper-v/find-pwsh.ts'

/** How a large answer could cross from one process to another, and what is left to do where it arrives. */
const FORMS: Readonly<Record<string, (sent: unknown) => void>> = {
  object: () => undefined,
  text: (sent) => void JSON.parse(sent as string),
  bytes: (sent) => void JSON.parse(Buffer.from(sent as Uint8Array).toString()),
}

/** Has the JSON of a file cross in each form as a whole, and answers what `measure` says of that. */
export async function crossings<T>(
  file: string,
  measure: (work: () => Promise<unknown>) => Promise<T>,
): Promise<readonly (readonly [string, T])[]> {
  const child = fork(path.join(sources, 'e2e', 'bench', 'crossing.mjs'), [file], {
    serialization: 'advanced',
  })
  const measured: (readonly [string, T])[] = []
  for (const [form, finish] of Object.entries(FORMS)) {
    const cross = async (): Promise<void> => {
      const arrived = once(child, 'message')
      child.send(form)
      const [sent] = (await arrived) as readonly unknown[]
      finish(sent)
    }
    await cross()
    measured.push([form, await measure(cross)])
  }
  child.kill()
  return measured
}
