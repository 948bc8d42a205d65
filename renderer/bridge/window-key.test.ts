import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetWindowKey, windowKey } from './window-key.ts'

const kept = new Map<string, string>()
const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>()
const replaceState = vi.fn<(state: unknown, title: string, url: string) => void>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('history', { replaceState })
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
  replaceState.mockReset()
})

const open = (hash: string): Promise<string | null> => {
  vi.stubGlobal('location', { hash, pathname: '/' })
  return windowKey()
}

test('a token becomes a key, once, and is gone from the address before it is sent', async () => {
  fetched.mockImplementation(async () => {
    expect(replaceState).toHaveBeenCalledWith(null, '', '/')
    return new Response(JSON.stringify({ key: 'the-key' }))
  })
  expect(await open('#token=abc')).toBe('the-key')
  expect(fetched.mock.calls[0]?.[1].body).toBe('{"token":"abc"}')
  expect(await open('')).toBe('the-key')
  expect(fetched).toHaveBeenCalledOnce()
})

test('a used token leaves a window that was signed in as it was', async () => {
  fetched.mockResolvedValueOnce(new Response(JSON.stringify({ key: 'old' })))
  await open('#token=first')
  fetched.mockResolvedValueOnce(new Response(null, { status: 403 }))
  expect(await open('#token=first')).toBe('old')
})

test.each([
  ['no token', '', () => undefined],
  ['a used token', '#token=used', () => fetched.mockResolvedValue(new Response(null, { status: 403 }))],
  ['nobody who answers', '#token=x', () => fetched.mockRejectedValue(new TypeError('Failed to fetch'))],
  ['another answer', '#token=x', () => fetched.mockResolvedValue(new Response('{"ok":true}'))],
])('with %s there is no key', async (_what, hash, prepare) => {
  prepare()
  expect(await open(hash)).toBeNull()
})

test('a forgotten key is not used again', async () => {
  fetched.mockResolvedValueOnce(new Response(JSON.stringify({ key: 'old' })))
  await open('#token=first')
  forgetWindowKey()
  expect(await open('')).toBeNull()
})
