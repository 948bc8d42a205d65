import { Fragment } from 'react'
import { keyLabel, shownKey, type KeyLine } from '../../../shared/words/keys.ts'
import { words } from '../../../shared/words/words.ts'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/commands.ts'
import { keysOf } from '../../commands/shortcut.ts'
import { useShell } from '../../commands/shell.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './keys-dialog.module.css'

const Keys = ({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) =>
  lines.length > 0 && (
    <section className={styles['section']}>
      <h3 className={styles['title']}>{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className={styles['line']}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ` ${words.keyWords.or} `}
                  <kbd>{shownKey(key)}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )

/** Every key there is, on one page: those of the table of commands, and those of the list, the tree and the edges. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const shell = useShell()
  const linesOf = (...scopes: readonly Command['scope'][]): readonly KeyLine[] =>
    commands
      .filter(({ scope }) => scopes.includes(scope))
      .map((command) => ({ label: keyLabel(words.commandLabels[command.id]), keys: keysOf(command, shell) }))
      .filter(({ keys }) => keys.length > 0)

  return (
    <Dialog
      title={words.keyWords.title}
      size="wide"
      onClose={onClose}
      footer={
        <Button autoFocus onPress={onClose}>
          {words.keyWords.close}
        </Button>
      }
    >
      <div className={styles['page']}>
        <Keys title={words.keyWords.anywhere} lines={linesOf('window', 'host')} />
        <Keys title={words.keyWords.machine} lines={linesOf('machine')} />
        <Keys title={words.keyWords.machines} lines={linesOf('machines')} />
        <Keys title={words.keyWords.list} lines={words.ownKeys.list} />
        <Keys title={words.keyWords.checkpoint} lines={linesOf('checkpoint')} />
        <Keys title={words.keyWords.checkpoints} lines={linesOf('checkpoints')} />
        <Keys title={words.keyWords.tree} lines={words.ownKeys.tree} />
        <Keys title={words.keyWords.panes} lines={words.ownKeys.splitter} />
      </div>
    </Dialog>
  )
}
