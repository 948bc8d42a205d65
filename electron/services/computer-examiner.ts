import { existsSync } from 'node:fs'
import type { Finding } from '../../shared/domain/finding.ts'
import { probePowerShell } from '../powershell/probe.ts'
import { examine, type ExaminePorts } from './examine.ts'

/** Looks at this computer, each time it is called: its system, its PowerShell, Hyper-V's module and the user's rights. */
export const computerExaminer =
  (place: Pick<ExaminePorts, 'platform' | 'environment'>) => async (): Promise<readonly Finding[]> => {
    const found: Finding[] = []
    const ports: ExaminePorts = {
      ...place,
      exists: existsSync,
      probe: (executable) => probePowerShell(executable, place.environment),
      // Why it cannot be read, or that it can, is what the window shows already.
      host: null,
      now: () => performance.now(),
    }
    for await (const one of examine(ports)) found.push(one)
    return found
  }
