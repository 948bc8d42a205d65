import { demoHost, localHost } from '../../shared/services/built-in-hosts.ts'
import type { KnownHost } from '../../shared/services/ports.ts'
import type { HostReason } from '../../shared/words/program.ts'

/** A host that a start may be asked for by one word. */
export type BuiltInHost = 'local' | 'demo'

export interface HostChoice {
  readonly asked: BuiltInHost | null
  /** The id of the host used last. */
  readonly last: string | null
  /** The remote hosts that are remembered. */
  readonly saved: readonly KnownHost[]
  readonly platform: NodeJS.Platform
  readonly computerName: string
}

/** The hosts the panel knows at the start, and which of them is shown first, and why. */
export interface FirstHosts {
  readonly hosts: readonly KnownHost[]
  readonly first: KnownHost
  readonly reason: HostReason
}

/**
 * First comes the host asked for; else the one used last; else this computer on Windows and the demo elsewhere, where
 * there can be no Hyper-V. Decided before anything is tried, so that the demo never stands in for a host that fails.
 * On Windows this computer is always among them.
 */
export function firstHosts({ asked, last, saved, platform, computerName }: HostChoice): FirstHosts {
  const local = localHost(computerName)
  const onWindows = platform === 'win32'
  const usual = onWindows ? local : demoHost
  const builtIn = { local, demo: demoHost }
  const known = [...saved, local, demoHost]
  const lastUsed = known.find(({ id }) => id === last)
  const first = asked ? builtIn[asked] : (lastUsed ?? usual)
  const reason: HostReason = asked ? 'asked' : lastUsed ? 'last' : onWindows ? 'windows' : 'noHyperV'
  const isIn = (host: KnownHost): boolean => host === first || (onWindows && host === local)
  return { hosts: [...[local, demoHost].filter(isIn), ...saved], first, reason }
}
