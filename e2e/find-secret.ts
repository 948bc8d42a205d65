import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A base64 text has three ways to hold the same bytes, by where they begin; their edges depend on the neighbours. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/u, '')
      .slice(shift === 0 ? 0 : shift + 1, -1),
  )

/** The forms in which a secret may lie somewhere: as it is, in UTF-16, as hexadecimal digits, and each in base64. */
const formsOf = (secret: string): readonly Buffer[] => {
  const plain = Buffer.from(secret, 'utf8')
  const wide = Buffer.from(secret, 'utf16le')
  return [
    plain,
    wide,
    ...[plain, wide].flatMap((bytes) => [
      Buffer.from(bytes.toString('hex')),
      ...inBase64(bytes).map((text) => Buffer.from(text)),
    ]),
  ]
}

/** Whether `bytes` hold a secret, in any of its forms. */
export const holds = (bytes: Buffer | string, secret: string): boolean => {
  const searched = Buffer.from(bytes)
  return formsOf(secret).some((form) => searched.includes(form))
}

/** The files of a folder, with its folders, that hold a secret. */
export const filesWith = (folder: string, secret: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => holds(readFileSync(file), secret))

/** Reads what Linux tells of a process; returns `nothing` for one that has just ended. */
function told<T>(read: () => T, nothing: T): T {
  try {
    return read()
  } catch {
    return nothing
  }
}

/** A process and whatever it started, by what Linux tells. */
const withDescendants = (pid: number): readonly number[] => [
  pid,
  ...told(() => readdirSync(`/proc/${pid}/task`), []).flatMap((task) =>
    told(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .flatMap((child) => withDescendants(Number(child))),
  ),
]

/** The arguments and environments of this process and all it started that hold a secret; and how many were looked at. */
export function processesWith(secret: string): {
  readonly found: readonly string[]
  readonly looked: number
} {
  const files = withDescendants(process.pid).flatMap((pid) => [
    `/proc/${pid}/cmdline`,
    `/proc/${pid}/environ`,
  ])
  const found = files.filter((file) =>
    holds(
      told(() => readFileSync(file), Buffer.alloc(0)),
      secret,
    ),
  )
  return { found, looked: files.length / 2 }
}
