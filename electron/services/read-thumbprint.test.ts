import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createSilentServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { readThumbprint } from './read-thumbprint.ts'

const openssl = ['/usr/bin/openssl', '/opt/homebrew/bin/openssl'].find((file) => existsSync(file)) ?? null

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

test.skipIf(openssl === null)(
  'tells the thumbprint of a certificate that nobody trusts (skipped where no openssl makes one)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
    const how = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
    execFileSync(openssl ?? '', ['req', ...how, '-subj', '/CN=hv-01', '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    })
    const made = readFileSync(certificate)
    const port = await portOf(createServer({ key: readFileSync(key), cert: made }))
    rmSync(folder, { recursive: true })
    const thumbprint = await readThumbprint('127.0.0.1', port, virtualClock(0))
    expect(thumbprint).toMatch(/^[0-9A-F]{40}$/u)
    expect(thumbprint).toBe(new X509Certificate(made).fingerprint.replaceAll(':', ''))
  },
)

test('tells none where nobody answers, or in no time', async () => {
  const clock = virtualClock(0)
  expect(await readThumbprint('127.0.0.1', 1, clock)).toBeNull()
  const waiting = readThumbprint('127.0.0.1', await portOf(createSilentServer(() => undefined)), clock)
  clock.advance(10_000)
  expect(await waiting).toBeNull()
})
