import { useId } from 'react'
import { shownKey } from '../../../shared/words/keys.ts'
import { words } from '../../../shared/words/words.ts'
import { runCommand } from '../../commands/run-command.ts'
import { offeredScopes, type OfferedCommand, type OfferedScope } from '../../commands/offered-commands.ts'
import { ariaShortcut } from '../../commands/shortcut.ts'
import { selectSubjects } from '../../commands/subjects.ts'
import { useCommands } from '../../commands/use-commands.ts'
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
      aria-keyshortcuts={ariaShortcut(shortcut)}
      aria-describedby={reason === undefined ? undefined : reasonId}
      onClick={() => dispatch(runCommand(command))}
    >
      <Icon name={icon} />
      <span className={styles['words']}>
        <span className={styles['line']}>
          <span>{label}</span>
          {shortcut !== undefined && <kbd>{shownKey(shortcut)}</kbd>}
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

const ActionGroup = ({ scope, title }: OfferedScope) => {
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

/** The commands for the selection, from the same table as the menus and the keyboard. */
export const ActionsPane = () => {
  const subjects = useAppSelector(selectSubjects)
  return (
    <Pane label={words.paneWords.actions} className={styles['pane']}>
      <h2 className="visually-hidden">{words.paneWords.actions}</h2>
      {offeredScopes(subjects).map(({ scope, title }) => (
        <ActionGroup key={scope} scope={scope} title={title} />
      ))}
    </Pane>
  )
}
