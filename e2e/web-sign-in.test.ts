import { connect } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { PATIENCE } from '../electron/web/pending-replies.ts'
import { pathsOut } from './paths-out.ts'
import { patient, test, tokenOf } from './web-shell-under-test.ts'

test('serves the page to anybody on this computer, under a policy that runs nothing but its own scripts', async ({
  web: { ask },
}) => {
  const { status, headers, body } = await ask('GET', '/')
  expect(status).toBe(200)
  expect(body).toContain('<title>Page</title>')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an address signs one window in, once', async ({ web: { shell, exchange, invoke } }) => {
  const address = shell.newAddress()
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
  const first = await exchange(tokenOf(address))
  const second = await exchange(tokenOf(address))
  expect([first.status, second.status]).toEqual([200, 403])
  const { key } = JSON.parse(first.body) as { key: string }
  expect((await invoke(key, '{"name":"listHosts","input":{}}')).body).toBe(
    '{"ok":true,"value":{"name":"listHosts","input":{}}}',
  )
})

test('several windows hold keys of their own at the same time', async ({ web: { signIn, invoke } }) => {
  const [one, two] = [await signIn(), await signIn()]
  expect(one).not.toBe(two)
  expect((await invoke(one, '{}')).status).toBe(200)
  expect((await invoke(two, '{}')).status).toBe(200)
})

test('a token is refused after five minutes, and good until then', async ({
  web: { shell, clock, exchange },
}) => {
  const [early, late] = [tokenOf(shell.newAddress()), tokenOf(shell.newAddress())]
  clock.advance(5 * 60_000 - 1)
  expect((await exchange(early)).status).toBe(200)
  clock.advance(1)
  expect((await exchange(late)).status).toBe(403)
})

test('a window that goes away in the middle of its sign-in is no line of the log', async ({
  web: { shell, ask, ours, logged },
}) => {
  const { port, host } = new URL(shell.origin)
  const socket = connect(Number(port), '127.0.0.1')
  const headers = Object.entries({ ...ours(), Host: host, 'Content-Length': 100 })
  const text = headers.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')
  await new Promise<void>((resolve) => {
    socket.write(`POST /sign-in HTTP/1.1\r\n${text}\r\n{"token`, () => resolve())
  })
  await ask('GET', '/')
  await new Promise((resolve) => socket.once('close', resolve).resetAndDestroy())
  await ask('GET', '/')
  await ask('GET', '/')
  expect(logged).toEqual([])
})

test('refuses tokens that are wrong, missing or no text', async ({ web: { shell, ask, ours } }) => {
  shell.newAddress()
  for (const body of ['{"token":"x"}', '{"token":""}', '{}', '[]', 'null', '{"token":7}', 'token', ''])
    expect((await ask('POST', '/sign-in', ours(), body)).status, body).toBe(403)
})

test('a token is no key, and a key no token', async ({ web: { shell, exchange, signIn, invoke } }) => {
  const token = tokenOf(shell.newAddress())
  expect((await invoke(token, '{}')).status).toBe(403)
  expect((await exchange(await signIn())).status).toBe(403)
})

test('answers no request without a key, or with a wrong one', async ({
  web: { asked, ask, ours, signIn },
}) => {
  const key = await signIn()
  const wrong = ['', 'Bearer', 'Bearer ', 'Bearer x', `Basic ${key}`, key, `Bearer ${key}x`, `Bearer ${key}=`]
  for (const authorization of wrong)
    expect(
      (await ask('POST', '/invoke', { ...ours(), Authorization: authorization }, '{}')).status,
      authorization,
    ).toBe(403)
  expect((await ask('POST', '/invoke', ours(), '{}')).status).toBe(403)
  expect((await ask('POST', `/invoke?key=${key}`, ours(), '{}')).status).toBe(403)
  expect((await ask('POST', '/invoke', { ...ours(), Cookie: `key=${key}` }, '{}')).status).toBe(403)
  expect(asked).toEqual([])
})

test('refuses every request whose Host is not exactly ours', async ({
  web: { ours, shell, asked, ask, exchange, signIn, invoke },
}) => {
  const key = await signIn()
  const { port } = new URL(shell.origin)
  const foreign = [
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port}.`,
    `rebound.example:${port}`,
    `[::1]:${port}`,
  ]
  for (const Host of foreign) {
    expect((await ask('GET', '/', { Host })).status, Host).toBe(403)
    expect((await invoke(key, '{}', { ...ours(), Host })).status, Host).toBe(403)
    expect((await exchange(tokenOf(shell.newAddress()), { ...ours(), Host })).status, Host).toBe(403)
  }
  expect(asked).toEqual([])
})

test('refuses a foreign Origin everywhere, and a missing one wherever something can be done', async ({
  web: { shell, asked, ask, exchange, signIn, invoke, openEvents },
}) => {
  const key = await signIn()
  for (const Origin of [
    'http://localhost:1',
    'https://rebound.example',
    'null',
    `${shell.origin}/`,
    `${shell.origin}.example`,
  ]) {
    expect((await ask('GET', '/', { Origin })).status, Origin).toBe(403)
    expect((await invoke(key, '{}', { Origin })).status, Origin).toBe(403)
    expect((await exchange(tokenOf(shell.newAddress()), { Origin })).status, Origin).toBe(403)
    expect((await openEvents(['checkpoint-panel.1', `key.${key}`], Origin)).status, Origin).toBe(403)
  }
  expect((await invoke(key, '{}', {})).status).toBe(403)
  expect((await exchange(tokenOf(shell.newAddress()), {})).status).toBe(403)
  expect(asked).toEqual([])
})

test('leads no path out of the folder of the page', async ({ web: { folder, ask } }) => {
  const paths = [
    ...pathsOut('secret.txt'),
    pathToFileURL(join(folder, 'secret.txt')).pathname,
    `file://${folder}/secret.txt`,
  ]
  for (const path of paths) {
    const { status, body } = await ask('GET', path)
    expect([path, status, body]).toEqual([path, 404, ''])
  }
  expect((await ask('GET', '/assets/main.js?v=1')).body).toBe('export {}')
})

test('answers a request of more than 1 MiB with a failure, and never carries it out', async ({
  web: { asked, signIn, invoke },
}) => {
  const key = await signIn()
  const { status, body } = await invoke(key, Buffer.alloc(1024 * 1024 + 1, ' '))
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { kind: 'TooLarge' } })
  expect(asked).toEqual([])
  expect((await invoke(key, `"${'x'.repeat(1024 * 1024 - 2)}"`)).body).toMatch(/^\{"ok":true/)
})

test('hands a request that is no JSON to the panel as one of the wrong shape', async ({
  web: { asked, signIn, invoke },
}) => {
  const key = await signIn()
  for (const body of ['', '{', 'undefined']) expect((await invoke(key, body)).status).toBe(200)
  expect(asked).toEqual([undefined, undefined, undefined])
})

test('lets go of the connection of an answer that takes long, and gives it once to a window that comes for it', async ({
  web: { clock, asked, signIn, invoke, ask, ours, answerWith },
}) => {
  const key = await signIn()
  let finish: (value: unknown) => void = () => undefined
  answerWith(() => new Promise((resolve) => (finish = resolve)))
  const replied = invoke(key, '{}')
  await expect.poll(() => asked.length, patient).toBe(1)
  clock.advance(PATIENCE)
  const { status, body } = await replied
  expect(status).toBe(202)
  const comeFor = (by: string) => ask('POST', '/answer', { ...ours(), Authorization: `Bearer ${by}` }, body)
  expect(await comeFor(key)).toMatchObject({ status: 202, body })
  finish('done at last')
  await expect.poll(async () => (await comeFor('wrong')).status, patient).toBe(403)
  expect(JSON.parse((await comeFor(key)).body)).toEqual({ ok: true, value: 'done at last' })
  expect((await comeFor(key)).status).toBe(404)
})

test('sets no cookies and lets no other origin read anything', async ({
  web: { shell, ask, exchange, signIn, invoke },
}) => {
  const key = await signIn()
  const answers = [
    await ask('GET', '/'),
    await ask('GET', '/nowhere'),
    await exchange(tokenOf(shell.newAddress())),
    await invoke(key, '{}'),
    await invoke('wrong', '{}'),
  ]
  for (const { headers } of answers) {
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('takes no other methods', async ({ web: { ask, ours } }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
    expect((await ask(method, '/invoke', ours())).status, method).toBe(403)
  expect((await ask('POST', '/', ours())).status).toBe(403)
  expect((await ask('HEAD', '/')).body).toBe('')
})
