import { activity } from '../domain/activity.ts'
import { host } from '../domain/host.ts'
import { finding } from '../domain/finding.ts'
import { guid, hostId } from '../domain/ids.ts'
import { layout } from '../domain/layout.ts'
import { madeCheckpoint } from '../domain/made-checkpoint.ts'
import { machineRun, runResult } from '../domain/machine-run.ts'
import { notice } from '../domain/notice.ts'
import { place } from '../domain/place.ts'
import { preferences } from '../domain/preferences.ts'
import { program } from '../domain/program.ts'
import { z } from '../domain/schema.ts'
import { windowMenu } from '../domain/window-menu.ts'

const nothing = z.object({})
const ofHost = z.object({ hostId })
const ofMachine = ofHost.extend({ vmId: guid })

/** What the panel itself answers: about itself, its windows and its runs over several machines. Part of the contract's one table. */
export const panelOperations = {
  listHosts: { kind: 'query', by: 'app', input: nothing, output: z.array(host) },
  /** Adds the simulated host to the list, where it is not there yet. */
  openDemo: { kind: 'command', by: 'app', input: nothing, output: host },
  /** Remembers the host in use for the next start. */
  selectHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  listActivities: { kind: 'query', by: 'app', input: nothing, output: z.array(activity) },
  /** Asks the host to stop a command; what came of that is told by the command's own end. `InvalidState` where it cannot be cancelled now. */
  cancelActivity: { kind: 'command', by: 'app', input: z.object({ id: z.string() }), output: nothing },
  /** What became of the checkpoints that were made in this run of the panel. */
  listMadeCheckpoints: { kind: 'query', by: 'app', input: nothing, output: z.array(madeCheckpoint) },
  listNotices: { kind: 'query', by: 'app', input: nothing, output: z.array(notice) },
  /** What a window is to show first, where the program was started to show something. */
  getAskedPlace: { kind: 'query', by: 'app', input: nothing, output: place.nullable() },
  getPreferences: { kind: 'query', by: 'app', input: nothing, output: preferences },
  setPreferences: { kind: 'command', by: 'app', input: preferences, output: preferences },
  getLayout: { kind: 'query', by: 'app', input: nothing, output: layout },
  /** Of several windows that set it, the last one counts; no window is told. */
  setLayout: { kind: 'command', by: 'app', input: layout, output: nothing },

  /** What the system's own menu is to show; a shell without one does nothing with it. */
  offerMenu: { kind: 'command', by: 'app', input: z.object({ menu: windowMenu }), output: nothing },
  getProgram: { kind: 'query', by: 'app', input: nothing, output: program },
  /** Looks at all that working with Hyper-V on this computer depends on, in the order in which it fails. Takes seconds. */
  examineComputer: { kind: 'query', by: 'app', input: nothing, output: z.array(finding) },
  /** Asks for a folder with the system's own dialog; `null` where nothing was chosen. `NotSupported` where `canBrowse` is false. */
  chooseFolder: {
    kind: 'command',
    by: 'app',
    input: z.object({ start: z.string().max(260).nullable() }),
    output: z.object({ folder: z.string().nullable() }),
  },
  /** Opens the machine's screen with VMConnect, beside the panel. `NotSupported` where `canConnect` is false. */
  connectMachine: { kind: 'command', by: 'app', input: ofMachine, output: nothing },
  /**
   * Starts the program anew as administrator, of which Windows asks the user, and then ends this one. `NotSupported`
   * where `elevation` is not `offered`.
   */
  startAsAdministrator: { kind: 'command', by: 'app', input: nothing, output: nothing },
  /** One command on several machines, each of them an ordinary command of its own that may fail for itself. */
  runOnMachines: {
    kind: 'command',
    by: 'app',
    input: machineRun,
    output: z.object({ results: z.array(runResult) }),
  },
  /** Begins nothing more of a run; what is under way goes on. `InvalidState` where it has ended. */
  cancelRun: { kind: 'command', by: 'app', input: z.object({ runId: z.string() }), output: nothing },
} as const
