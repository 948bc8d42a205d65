import { join } from 'node:path'
import type { Clock } from '../../shared/domain/clock.ts'
import { HostError, makeFailure } from '../../shared/domain/failure.ts'
import type { NoticeContent } from '../../shared/domain/notice.ts'
import { savedHost } from '../../shared/domain/host-address.ts'
import { hostId } from '../../shared/domain/ids.ts'
import { defaultLayout, layout } from '../../shared/domain/layout.ts'
import { defaultPreferences, preferences } from '../../shared/domain/preferences.ts'
import { z } from '../../shared/domain/schema.ts'
import { serial } from '../../shared/domain/serial.ts'
import { changeSettings } from '../../shared/services/change-settings.ts'
import type { Settings, SettingsChange, SettingsStore } from '../../shared/services/ports.ts'
import { parseJson } from './answer-text.ts'
import { errorReason, hasCode } from './error-reason.ts'
import { readText } from './open-file.ts'
import { damagedName, setAside, writeSafely } from './safe-files.ts'

const FILE = 'settings.json'

const VERSION = 2
const beforeLayout = z.object({ preferences, lastHost: hostId.nullable() })

/** Settings as a file has them, and how many of its hosts could not be read. */
interface FoundSettings {
  readonly settings: Settings
  readonly unreadable: number
}

/** Host by host, so that one that cannot be read costs only itself. */
const savedHosts = z.unknown().transform((hosts: unknown) => {
  const entries: readonly unknown[] = Array.isArray(hosts) ? hosts : hosts === undefined ? [] : [hosts]
  const read = entries.flatMap((entry) => {
    const { data } = savedHost.safeParse(entry)
    return data ? [data] : []
  })
  return { read, unreadable: entries.length - read.length }
})

/** A change of shape takes a new number and a step from the old one; a number from the future is set aside, not guessed at. */
const settingsFile = z.union([
  z
    .object({
      version: z.literal(VERSION),
      settings: beforeLayout.extend({ layout, hosts: savedHosts }),
    })
    .transform(({ settings: { hosts, ...settings } }): FoundSettings => ({
      settings: { ...settings, hosts: hosts.read },
      unreadable: hosts.unreadable,
    })),
  z.object({ version: z.literal(1), settings: beforeLayout }).transform(({ settings }): FoundSettings => ({
    settings: { ...settings, layout: defaultLayout, hosts: [] },
    unreadable: 0,
  })),
])

const DEFAULTS: Settings = {
  preferences: defaultPreferences,
  layout: defaultLayout,
  lastHost: null,
  hosts: [],
}

const textOf = (settings: Settings): string => `${JSON.stringify({ version: VERSION, settings }, null, 2)}\n`

type Reading =
  | ({ readonly kind: 'read'; readonly text: string } & FoundSettings)
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly reason: string }

async function readSettings(file: string): Promise<Reading> {
  try {
    const text = await readText(file)
    const parsed = settingsFile.safeParse(parseJson(text))
    return parsed.success
      ? { kind: 'read', text, ...parsed.data }
      : { kind: 'damaged', reason: 'not the settings of this version' }
  } catch (error) {
    return hasCode(error, 'ENOENT') ? { kind: 'none' } : { kind: 'damaged', reason: errorReason(error) }
  }
}

/** Where a copy of a damaged file was put; `null` where none could be. */
async function keepCopy(clock: Clock, file: string, text: string): Promise<string | null> {
  try {
    const copy = await damagedName(clock, file)
    await writeSafely(clock, copy, text)
    return copy
  } catch {
    return null
  }
}

/** A store and what there is to tell about its file. */
export interface OpenedSettings {
  readonly store: SettingsStore
  readonly told: readonly NoticeContent[]
}

/**
 * The settings in `folder`, read once and kept in memory. A damaged file is moved aside, never deleted and never
 * in the way of a start; then the file from before the last change is used, else the defaults. A saved host that cannot
 * be read is left out and kept in a copy.
 * A write that fails rejects with `HostError` and changes nothing.
 */
export async function openSettings(folder: string, clock: Clock): Promise<OpenedSettings> {
  const file = join(folder, FILE)
  const backup = `${file}.bak`
  let settings = DEFAULTS
  let told: readonly NoticeContent[] = []
  let exists = false

  const reading = await readSettings(file)
  if (reading.kind === 'read') {
    settings = reading.settings
    exists = true
  }
  if (reading.kind === 'damaged') {
    const aside = await setAside(clock, file)
    const before = await readSettings(backup)
    if (before.kind === 'read') settings = before.settings
    told = [
      aside.kind === 'moved'
        ? {
            kind: 'settingsSetAside',
            file: aside.to,
            instead: before.kind === 'read' ? 'backup' : 'defaults',
          }
        : { kind: 'settingsUnreadable', file, reason: reading.reason },
    ]
  }

  async function save(change: SettingsChange): Promise<void> {
    const next = changeSettings(settings, change)
    try {
      if (exists) await writeSafely(clock, backup, textOf(settings))
      await writeSafely(clock, file, textOf(next))
    } catch (error) {
      throw new HostError(makeFailure('SettingsUnavailable', '', { file }, { reason: errorReason(error) }))
    }
    settings = next
    exists = true
  }

  if (reading.kind === 'read' && reading.unreadable > 0) {
    const kept = await keepCopy(clock, file, reading.text)
    told = [{ kind: 'savedHostsUnread', count: reading.unreadable, copy: kept }]
    // Once what is left out is kept elsewhere; where that fails it is told again at the next start.
    if (kept !== null) await save({}).catch(() => undefined)
  }

  const writes = serial()
  return {
    told,
    store: {
      read: () => settings,
      write: (change) => writes.run(() => save(change)),
    },
  }
}
