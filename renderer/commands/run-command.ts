import type { Shell } from '../../shared/contract/bridge.ts'
import { words } from '../../shared/words/words.ts'
import { toastGiven } from '../store/toasts-slice.ts'
import { announce } from '../ui/announcer.ts'
import { isOffered, type Subjects, unavailableReason } from './availability.ts'
import type { Command, CommandId, CommandThunk } from './command.ts'
import { commands } from './commands.ts'
import { fitsShortcut, keysOf, type KeyPress } from './shortcut.ts'
import { selectSubjects } from './subjects.ts'

/** The command of the table with this id. */
export const commandOf = (id: CommandId): Command | undefined => commands.find((one) => one.id === id)

/**
 * The command of some scopes that a key press asks for. Where one for several things has the same key as one for
 * one thing, it is the one that is offered.
 */
export function commandForKey(
  press: KeyPress,
  scopes: readonly Command['scope'][],
  subjects: Subjects,
  shell: Shell,
): Command | undefined {
  const fitting = commands.filter(
    (command) =>
      scopes.includes(command.scope) && keysOf(command, shell).some((one) => fitsShortcut(one, press)),
  )
  return fitting.find(({ scope }) => isOffered(scope, subjects)) ?? fitting[0]
}

/** The command with what it would act on, where there is that. */
function boundTo(command: Command, subjects: Subjects): CommandThunk | null {
  switch (command.scope) {
    case 'window':
      return command.run(null)
    case 'host':
      return subjects.host && command.run(subjects.host)
    case 'machine':
      return subjects.machine && command.run(subjects.machine)
    case 'machines':
      return subjects.machines && command.run(subjects.machines)
    case 'checkpoint':
      return subjects.checkpoint && command.run(subjects.checkpoint)
    case 'checkpoints':
      return subjects.checkpoints && command.run(subjects.checkpoints)
  }
}

/** As `runCommand`, by the command's id. */
export const runCommandOf =
  (id: CommandId): CommandThunk =>
  (dispatch) => {
    const command = commandOf(id)
    if (command) dispatch(runCommand(command))
  }

/** Runs a command on what is selected now; where it cannot run, its reason is said and shown instead. */
export const runCommand =
  (command: Command): CommandThunk =>
  (dispatch, getState) => {
    const subjects = selectSubjects(getState())
    const reason = unavailableReason(command, subjects)
    if (reason !== null) {
      const text = words.unavailableText(words.commandLabels[command.id], reason)
      announce(text, 'assertive')
      dispatch(
        toastGiven({ id: 'unavailable', tone: 'warn', content: { kind: 'remark', text }, isTold: true }),
      )
      return
    }
    const run = boundTo(command, subjects)
    if (run) dispatch(run)
  }
