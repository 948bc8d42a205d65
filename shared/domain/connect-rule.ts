import type { Host } from './host.ts'
import type { Program } from './program.ts'
import { ALLOWED, refuse, type Verdict } from './verdict.ts'

/**
 * *Connect...*, in any state of the machine: VMConnect shows one that is off, too. `program` is `null` until it is known.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/learn-more/hyper-v-virtual-machine-connect
 */
export function canConnect({ kind }: Pick<Host, 'kind'>, program: Program | null): Verdict {
  if (kind === 'demo') return refuse({ kind: 'simulated' })
  return program?.canConnect === true ? ALLOWED : refuse({ kind: 'needsWindowsDesktop' })
}
