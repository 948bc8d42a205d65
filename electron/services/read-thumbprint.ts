import { once } from 'node:events'
import { connect } from 'node:tls'
import type { Clock } from '../../shared/domain/clock.ts'

/** Milliseconds for a handshake. */
const LIMIT = 10_000

/**
 * The thumbprint of the certificate that a computer shows, as Windows writes it: forty hexadecimal digits. `null` where
 * none was shown. Nothing is sent over this connection: it exists to see the certificate that Windows did not trust,
 * whatever that is, and no session is ever opened over it.
 */
export async function readThumbprint(computer: string, port: number, clock: Clock): Promise<string | null> {
  // Windows decides whom to trust; here the certificate is only looked at.
  const socket = connect({ host: computer, port, rejectUnauthorized: false })
  const stop = clock.after(LIMIT, () => socket.destroy(new Error('no handshake in time')))
  try {
    await once(socket, 'secureConnect')
    return socket.getPeerCertificate().fingerprint.replaceAll(':', '') || null
  } catch {
    return null
  } finally {
    stop()
    socket.destroy()
  }
}
