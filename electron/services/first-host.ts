import { demoHost, localHost } from '../../shared/services/built-in-hosts.ts'
import type { HostKind, KnownHost } from '../../shared/services/ports.ts'
import type { HostReason } from '../../shared/words/program.ts'

/** Which host the panel starts with, and why. */
export interface FirstHost {
  readonly kind: HostKind
  readonly reason: HostReason
}

/**
 * The host asked for; else the one used last; else this computer on Windows and the demo elsewhere, where there
 * can be no Hyper-V. Decided before anything is tried, so that the demo never stands in for a host that fails.
 */
export function firstHost(asked: HostKind | null, last: string | null, platform: NodeJS.Platform): FirstHost {
  if (asked) return { kind: asked, reason: 'asked' }
  if (last === 'local' || last === 'demo') return { kind: last, reason: 'last' }
  return platform === 'win32' ? { kind: 'local', reason: 'windows' } : { kind: 'demo', reason: 'noHyperV' }
}

/** The hosts the panel knows at the start, the first one first. On Windows this computer is always among them. */
export function knownHosts(
  first: HostKind,
  platform: NodeJS.Platform,
  computerName: string,
): readonly KnownHost[] {
  const local = localHost(computerName)
  if (first === 'local') return [local]
  return platform === 'win32' ? [demoHost, local] : [demoHost]
}
