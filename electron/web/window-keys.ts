import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../shared/domain/clock.ts'

/** How long a token of a printed address may wait to be used, in milliseconds. */
export const TOKEN_LIFETIME = 5 * 60_000

/** Who may talk to the panel: one-time tokens that become keys, one key for each window. */
export interface WindowKeys {
  /** A new token: good once, and for `TOKEN_LIFETIME`. */
  readonly newToken: () => string
  /** The key for a token, or `null` where it is unknown, used or too old. */
  readonly exchange: (token: string) => string | null
  readonly knows: (key: string) => boolean
}

const secret = (): string => randomBytes(32).toString('base64url')
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Only digests are kept and compared, every one of them and in constant time, so that an answer's timing tells nothing. */
export function createWindowKeys(clock: Clock): WindowKeys {
  const tokens = new Map<Buffer, number>()
  const keys: Buffer[] = []

  const find = (among: Iterable<Buffer>, text: string): Buffer | undefined => {
    const wanted = digest(text)
    return [...among].filter((known) => timingSafeEqual(known, wanted))[0]
  }

  const forgetOldTokens = (): void => {
    for (const [token, until] of tokens) if (clock.elapsed() >= until) tokens.delete(token)
  }

  return {
    newToken: () => {
      forgetOldTokens()
      const token = secret()
      tokens.set(digest(token), clock.elapsed() + TOKEN_LIFETIME)
      return token
    },
    exchange: (text) => {
      forgetOldTokens()
      const token = find(tokens.keys(), text)
      if (!token) return null
      tokens.delete(token)
      const key = secret()
      keys.push(digest(key))
      return key
    },
    knows: (key) => find(keys, key) !== undefined,
  }
}
