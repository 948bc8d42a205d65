import type { PowerCommand } from './command-name.ts'
import { ALLOWED, refuse, whileUnsettled, type Judged, type Refusal, type Verdict } from './verdict.ts'
import { settledState, type SettledState } from './virtual-machine.ts'

type Row = Readonly<Record<SettledState, 'yes' | Exclude<Refusal['kind'], 'busy' | 'kind'>>>

/**
 * From which state Hyper-V Manager offers what. FastSaved counts as Saved and Hibernated as Off.
 * https://learn.microsoft.com/powershell/module/hyper-v/start-vm and its neighbours
 */
const OFFERED = {
  startVirtualMachine: { Running: 'alreadyThere', Off: 'yes', Saved: 'yes', Paused: 'state' },
  turnOffVirtualMachine: { Running: 'yes', Off: 'alreadyThere', Saved: 'notRunning', Paused: 'yes' },
  shutDownVirtualMachine: { Running: 'yes', Off: 'alreadyThere', Saved: 'notRunning', Paused: 'state' },
  saveVirtualMachine: { Running: 'yes', Off: 'notRunning', Saved: 'alreadyThere', Paused: 'yes' },
  pauseVirtualMachine: { Running: 'yes', Off: 'notRunning', Saved: 'notRunning', Paused: 'alreadyThere' },
  resumeVirtualMachine: { Running: 'alreadyThere', Off: 'notPaused', Saved: 'notPaused', Paused: 'yes' },
  resetVirtualMachine: { Running: 'yes', Off: 'notRunning', Saved: 'notRunning', Paused: 'state' },
  deleteSavedState: {
    Running: 'noSavedState',
    Off: 'noSavedState',
    Saved: 'yes',
    Paused: 'noSavedState',
  },
} as const satisfies Readonly<Record<PowerCommand, Row>>

/** Whether a power command may be given to a machine now, or why not. */
export function canPower(command: PowerCommand, machine: Judged): Verdict {
  const settled = settledState(machine.state)
  const found = settled === null ? 'state' : OFFERED[command][settled]
  if (found === 'alreadyThere') return refuse({ kind: found, state: machine.state })
  const settling = whileUnsettled(machine)
  if (settling) return settling
  if (found === 'yes') return ALLOWED
  return found === 'state' ? refuse({ kind: found, state: machine.state }) : refuse({ kind: found })
}
