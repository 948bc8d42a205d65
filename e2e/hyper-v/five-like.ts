import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sources } from './find-pwsh.ts'

/** A PowerShell that reads its commands, and writes arrays as JSON, as Windows PowerShell 5.1 does. */
export const fiveLikeSource = path.join(sources, 'e2e', 'hyper-v', 'five-like')
export const fiveLikeFiles = ['five-like.csproj', 'Program.cs'] as const

const contents = fiveLikeFiles.map((file) => readFileSync(path.join(fiveLikeSource, file), 'utf8'))

/** Where it is built (build-five-like.ts): another place for other sources. */
export const fiveLikeFolder = path.join(
  sources,
  '.cache',
  'five-like',
  createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 16),
)

/** On Windows the PowerShell that is found is the one that this is like. */
export const wantsFiveLike = process.platform !== 'win32'
