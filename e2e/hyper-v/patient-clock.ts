import { START_LIMIT } from '../../electron/powershell/powershell-process.ts'
import { systemClock } from '../../electron/services/system-clock.ts'
import type { Clock } from '../../shared/domain/clock.ts'

/** The system's clock, but a PowerShell may take longer to come up: several start at once, and a busy computer is not a wrong program. */
export const patientClock: Clock = {
  ...systemClock,
  after: (ms, run) => systemClock.after(ms === START_LIMIT ? 3 * ms : ms, run),
}
