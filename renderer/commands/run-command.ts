import { commandLabels, unavailableText } from '../../shared/words/commands.ts'
import { announce } from '../ui/announcer.ts'
import { type Subjects, unavailableReason } from './availability.ts'
import { commands, type Command, type CommandId, type CommandThunk } from './commands.ts'
import { selectSubjects } from './subjects.ts'

/** The command of the table with this id. */
export const commandOf = (id: CommandId): Command | undefined => commands.find((one) => one.id === id)

/** The command with what it would act on, where there is that. */
function boundTo(command: Command, subjects: Subjects): CommandThunk | null {
  switch (command.scope) {
    case 'window':
      return command.run(null)
    case 'host':
      return subjects.host && command.run(subjects.host)
    case 'machine':
      return subjects.machine && command.run(subjects.machine)
    case 'checkpoint':
      return subjects.checkpoint && command.run(subjects.checkpoint)
  }
}

/** Runs a command on what is selected now; where it cannot run, its reason is said instead. */
export const runCommand =
  (command: Command): CommandThunk =>
  (dispatch, getState) => {
    const subjects = selectSubjects(getState())
    const reason = unavailableReason(command, subjects)
    if (reason !== null) {
      announce(unavailableText(commandLabels[command.id], reason), 'assertive')
      return
    }
    const run = boundTo(command, subjects)
    if (run) dispatch(run)
  }
