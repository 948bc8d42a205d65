import type { Host } from '../../domain/host.ts'
import { formatMoment, visible } from '../format.ts'
import type { HostReason, RunningCommand } from '../program.ts'

/** One sentence: which host, and why. */
export function hostChosen({ kind, name }: Pick<Host, 'kind' | 'name'>, reason: HostReason): string {
  const host =
    kind === 'demo' ? 'the demo, a simulated host' : kind === 'local' ? 'this computer' : visible(name)
  switch (reason) {
    case 'asked':
      return `Host: ${host}, as asked for with --host=${kind}.`
    case 'last':
      return `Host: ${host}, as in the last run (--host chooses another).`
    case 'windows':
      return `Host: ${host} (--host=demo opens the demo instead).`
    case 'noHyperV':
      return `Host: ${host}, because this computer is not Windows and has no Hyper-V (--host=local asks it all the same).`
  }
}

export const terminalWords = {
  openAt: (address: string): string =>
    `Open this address in a browser on this computer. It signs in once, within five minutes:\n\n    ${address}\n`,
  anotherWindow: 'Press Enter for another window, Ctrl+C to quit.',
  browserFailed: (reason: string): string =>
    `The browser could not be opened (${reason}). Open the address above in one.`,
  alreadyRunning: (folder: string): string =>
    `Checkpoint Panel is already running with the data folder ${visible(folder)}; it was asked to open another window. Use --data=FOLDER for a second one beside it.`,
  otherRights: (folder: string): string =>
    `Checkpoint Panel is already running with the data folder ${visible(folder)}, but with other rights than this start, such as as administrator. Use its window, or close it first.`,
  folderOfAnother: (folder: string): string =>
    `The data folder ${visible(folder)} belongs to another user. Choose one of your own with --data=FOLDER.`,
  folderForOthers: (folder: string): string =>
    `Other users may write to the data folder ${visible(folder)}, and so could change what the panel does. Take that right away (chmod go-w), or choose another folder with --data=FOLDER.`,
  lockFailed: (folder: string, reason: string): string =>
    `Checkpoint Panel could not make sure that it is alone with the data folder ${visible(folder)} (${reason}). Choose another with --data=FOLDER.`,
} as const

const underWay = (running: readonly RunningCommand[]): string =>
  running.map(({ vmName, startedAt }) => `${visible(vmName)}, since ${formatMoment(startedAt)}`).join('; ')

export const quitWords = {
  title: 'A command is under way',
  question: (running: readonly RunningCommand[]): string =>
    `${running.length === 1 ? 'A command is' : `${running.length} commands are`} under way (${underWay(running)}). Ended in between, an apply can leave a virtual machine saved and nothing applied.`,
  wait: 'Quit when it has ended',
  now: 'Quit now',
  stay: "Don't quit",
  waiting: 'Waiting for it to end, then closing. Press Ctrl+C again to quit now all the same.',
} as const

/** Returns the text of `--help`: every option there is, and the names of what a demo can start with. */
export const optionsHelp = (seeds: string): string => `Checkpoint Panel

  --host=demo|local    which host to open: the simulated one, or this computer's Hyper-V.
                       Otherwise the host used last; else this computer on Windows, the demo elsewhere.
  --seed=NAME          what the demo starts with: ${seeds}. Needs --host=demo.
  --shell=web|desktop  where to show it (npm start only): in a browser, or in a window of its own.
  --no-open            do not open a browser; only print the address.
  --data=FOLDER        where settings and history are kept, instead of the usual place of this system.
  --log                write the log, panel.log in that folder, to the terminal too.
  --version            which version this is.
  --help               this text.`

/** The messages about wrong options at a start. */
export const optionWords = {
  listed: (problem: string): string => `${problem} --help lists the options.`,
  unknown: (option: string): string => `There is no option ${option}.`,
  none: (word: string): string => `"${word}" is no option.`,
  takesNone: (option: string): string => `${option} takes no value.`,
  host: '--host is demo or local.',
  shell: '--shell is web or desktop.',
  seedAlone: '--seed is for the demo: add --host=demo.',
  noSeed: (seed: string, seeds: string): string => `There is no seed "${seed}". There are: ${seeds}.`,
  data: '--data names a folder.',
} as const
