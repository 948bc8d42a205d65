import { useId } from 'react'
import { commandWords } from '../../../shared/words/commands.ts'
import { visible } from '../../../shared/words/format.ts'
import { paneWords } from '../../../shared/words/screens.ts'
import { runCommand } from '../../commands/run-command.ts'
import type { Command } from '../../commands/command.ts'
import { selectSubjects } from '../../commands/subjects.ts'
import { type OfferedCommand, useCommands } from '../../commands/use-commands.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Separator } from '../../ui/separator.tsx'
import styles from './actions-pane.module.css'

const Action = ({ offered }: { readonly offered: OfferedCommand }) => {
  const { command, label, icon, shortcut, reason } = offered
  const dispatch = useAppDispatch()
  const reasonId = useId()
  return (
    <button
      type="button"
      className={classNames(styles['action'], reason !== undefined && styles['off'])}
      aria-label={label}
      aria-disabled={reason !== undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      aria-describedby={reason === undefined ? undefined : reasonId}
      onClick={() => dispatch(runCommand(command))}
    >
      <Icon name={icon} />
      <span className={styles['words']}>
        <span className={styles['line']}>
          <span>{label}</span>
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </span>
        {reason !== undefined && (
          <span id={reasonId} title={reason} className={styles['reason']}>
            {reason}
          </span>
        )}
      </span>
    </button>
  )
}

const ActionGroup = ({ scope, title }: { readonly scope: Command['scope']; readonly title: string }) => {
  const headingId = useId()
  const groups = useCommands(scope)
  return (
    <div role="group" aria-labelledby={headingId} className={styles['group']}>
      <h3 id={headingId} className={styles['title']}>
        <NameText name={title} />
      </h3>
      {groups.map((group, index) => (
        <div key={group[0]?.command.id}>
          {index > 0 && <Separator />}
          {group.map((offered) => (
            <Action key={offered.command.id} offered={offered} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** What can be done with what is selected: the same table as the menus and the keyboard. */
export const ActionsPane = () => {
  const { host, machine, machines, checkpoint, checkpoints } = useAppSelector(selectSubjects)
  return (
    <Pane label={paneWords.actions} className={styles['pane']}>
      <h2 className="visually-hidden">{paneWords.actions}</h2>
      {host && <ActionGroup scope="host" title={visible(host.host.name)} />}
      {machines && <ActionGroup scope="machines" title={commandWords.machines(machines.machines.length)} />}
      {machine && !machines && <ActionGroup scope="machine" title={visible(machine.machine.name)} />}
      {checkpoints && (
        <ActionGroup scope="checkpoints" title={commandWords.checkpoints(checkpoints.selected.length)} />
      )}
      {checkpoint && !checkpoints && (
        <ActionGroup scope="checkpoint" title={visible(checkpoint.checkpoint.name)} />
      )}
    </Pane>
  )
}
