import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { panelError } from '../../shared/contract/host-failure.ts'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { hostId } from '../../shared/domain/ids.ts'
import type { Program } from '../../shared/domain/program.ts'
import { z } from '../../shared/domain/schema.ts'
import { serial } from '../../shared/domain/serial.ts'
import { noSecrets } from '../../shared/services/null-shell.ts'
import type { SecretStore } from '../../shared/services/ports.ts'
import { parseJson } from '../services/answer-text.ts'
import { hasCode } from '../services/error-reason.ts'
import { readText } from '../services/open-file.ts'
import { setAside, writeSafely } from '../services/safe-files.ts'

const FILE = 'secrets.json'

/** By host, what the system's store made of a `sealed` as base64. */
const secretsFile = z.object({ version: z.literal(1), secrets: z.record(hostId, z.base64()) })
/** The host is sealed in with the password, so that an entry is worth nothing under another one's id. */
const sealed = z.object({ hostId, password: z.string() })

/** Milliseconds that a system may take to open its store; one that asks its user something is not waited for. */
const STORE_LIMIT = 5_000

/** The passwords that are kept, and whether any can be. */
export interface KeptSecrets {
  readonly kind: Program['secrets']
  readonly store: SecretStore
}

export interface SecretsPorts {
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >
  readonly platform: NodeJS.Platform
  /** The data folder. */
  readonly folder: string
  readonly clock: Clock
}

async function kindOf({ safeStorage, platform, clock }: SecretsPorts): Promise<Program['secrets']> {
  const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null
  if (backend === 'basic_text') return 'obscured'
  if (backend === 'unknown') return 'none'
  const isAvailable = safeStorage.isAsyncEncryptionAvailable().catch(() => false)
  const isLate = wait(clock, STORE_LIMIT).then(() => false)
  return (await Promise.race([isAvailable, isLate])) ? 'kept' : 'none'
}

type Entries = Readonly<Record<string, string>>

async function readEntries(file: string, clock: Clock): Promise<Entries> {
  try {
    const parsed = secretsFile.safeParse(parseJson(await readText(file)))
    if (parsed.success) return parsed.data.secrets
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return {}
  }
  // Passwords can be asked for again; what the file held is kept aside all the same.
  await setAside(clock, file)
  return {}
}

/**
 * Passwords in one file of the data folder, sealed by the system's own store (https://www.electronjs.org/docs/latest/api/safe-storage).
 * Where that store only obscures them, or there is none, nothing is ever written. Called after the app is ready.
 */
export async function openSecrets(ports: SecretsPorts): Promise<KeptSecrets> {
  const { safeStorage, folder, clock } = ports
  const kind = await kindOf(ports)
  if (kind !== 'kept') return { kind, store: noSecrets }
  const file = join(folder, FILE)
  let entries = await readEntries(file, clock)
  const writes = serial()

  async function put(secrets: Entries): Promise<void> {
    await writeSafely(clock, file, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`)
    entries = secrets
  }

  const change = (make: (before: Entries) => Entries): Promise<void> => writes.run(() => put(make(entries)))

  const write: SecretStore['write'] = async (id, password) => {
    const blob = await safeStorage.encryptStringAsync(JSON.stringify({ hostId: id, password }))
    await change((before) => ({ ...before, [id]: blob.toString('base64') }))
  }

  const read: SecretStore['read'] = async (id) => {
    const blob = entries[id]
    if (blob === undefined) return null
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(blob, 'base64'))
      const opened = sealed.safeParse(parseJson(result))
      if (!opened.success || opened.data.hostId !== id) return null
      if (shouldReEncrypt) await write(id, opened.data.password)
      return opened.data.password
    } catch {
      // What was thrown may hold what was read.
      throw panelError('SignInNeeded', 'signIn', {})
    }
  }

  const forget: SecretStore['forget'] = async (id) => {
    if (!(id in entries)) return
    await change((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== id)))
  }

  return { kind, store: { read, write, forget } }
}
