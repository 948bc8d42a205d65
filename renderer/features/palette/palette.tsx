import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Autocomplete } from 'react-aria-components'
import { words } from '../../../shared/words/words.ts'
import type { Command } from '../../commands/command.ts'
import { runCommand } from '../../commands/run-command.ts'
import { selectSubjects } from '../../commands/subjects.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { findCommands } from './find-commands.ts'
import styles from './palette.module.css'

/** Every command that is offered now, found by some of its words; one that cannot run says why. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const dispatch = useAppDispatch()
  const subjects = useAppSelector(selectSubjects)
  const [typed, setTyped] = useState('')
  const [origin] = useState(() => document.activeElement)
  const sections = findCommands(subjects, typed)

  // What moves the focus must find it where it was, and no dialog that would take it back.
  const closeAndRun = (command: Command): void => {
    flushSync(onClose)
    if (origin instanceof HTMLElement) origin.focus()
    dispatch(runCommand(command))
  }

  return (
    <Dialog
      title={words.paletteWords.title}
      onClose={onClose}
      footer={<Button onPress={onClose}>{words.paletteWords.close}</Button>}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          autoFocus
          aria-label={words.paletteWords.find}
          placeholder={words.paletteWords.hint}
          value={typed}
          onChange={setTyped}
        />
        <div className={styles['list']}>
          <Menu
            aria-label={words.paletteWords.title}
            isRoomy
            renderEmptyState={() => <p className={styles['none']}>{words.paletteWords.none(typed)}</p>}
          >
            {sections.map(({ scope, title, commands }) => (
              <MenuSection key={scope} title={title}>
                {commands.map(({ command, label, icon, shortcut, reason }) => (
                  <MenuItem
                    key={command.id}
                    id={command.id}
                    label={label}
                    icon={icon}
                    shortcut={shortcut}
                    reason={reason}
                    onAction={() => {
                      if (reason === undefined) closeAndRun(command)
                      else dispatch(runCommand(command))
                    }}
                  />
                ))}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </Dialog>
  )
}
