import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe } from 'vitest'
import { NO_PWSH, pwsh } from './find-pwsh.ts'
import { fiveLikeFolder, wantsFiveLike } from './five-like.ts'

const built = path.join(fiveLikeFolder, 'five-like')
const fiveLike = existsSync(built) ? built : null
const NO_FIVE_LIKE = 'it is built with the .NET SDK 10 and packages of nuget.org'

/** A suite on each shape of PowerShell that the product meets, given the executable. */
export function onBothShapes(title: string, suite: (executable: string) => void): void {
  describe.skipIf(pwsh === null)(`${title} (needs PowerShell: ${NO_PWSH})`, () => {
    suite(pwsh ?? '')
  })
  if (!wantsFiveLike) return
  describe.skipIf(fiveLike === null)(
    `${title}, which reads like Windows PowerShell (skipped where there is none: ${NO_FIVE_LIKE})`,
    () => {
      suite(fiveLike ?? '')
    },
  )
}
