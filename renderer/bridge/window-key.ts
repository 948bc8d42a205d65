const KEY = 'checkpoint-panel.key'

const isKeyAnswer = (value: unknown): value is { readonly key: string } =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'

async function exchange(token: string): Promise<string | null> {
  const response = await fetch('/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (!response.ok) return null
  const answer: unknown = await response.json()
  return isKeyAnswer(answer) ? answer.key : null
}

/**
 * The key of this window: for the token in the address, which is taken out of it before anything else, or else the
 * one it was given earlier. `null` when there is neither.
 */
export async function windowKey(): Promise<string | null> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token === null) return sessionStorage.getItem(KEY)
  history.replaceState(null, '', location.pathname)
  const key = await exchange(token).catch(() => null)
  if (key === null) return sessionStorage.getItem(KEY)
  sessionStorage.setItem(KEY, key)
  return key
}

/** Forgets a key that the program does not know any more. */
export const forgetWindowKey = (): void => sessionStorage.removeItem(KEY)
