import { Fragment } from 'react'
import { commandLabels } from '../../../shared/words/commands.ts'
import { keyLabel, keyWords, ownKeys, shownKey, type KeyLine } from '../../../shared/words/keys.ts'
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
                  {index > 0 && ` ${keyWords.or} `}
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
      .map((command) => ({ label: keyLabel(commandLabels[command.id]), keys: keysOf(command, shell) }))
      .filter(({ keys }) => keys.length > 0)

  return (
    <Dialog
      title={keyWords.title}
      size="wide"
      onClose={onClose}
      footer={
        <Button autoFocus onPress={onClose}>
          {keyWords.close}
        </Button>
      }
    >
      <div className={styles['page']}>
        <Keys title={keyWords.anywhere} lines={linesOf('window', 'host')} />
        <Keys title={keyWords.machine} lines={linesOf('machine')} />
        <Keys title={keyWords.machines} lines={linesOf('machines')} />
        <Keys title={keyWords.list} lines={ownKeys.list} />
        <Keys title={keyWords.checkpoint} lines={linesOf('checkpoint')} />
        <Keys title={keyWords.checkpoints} lines={linesOf('checkpoints')} />
        <Keys title={keyWords.tree} lines={ownKeys.tree} />
        <Keys title={keyWords.panes} lines={ownKeys.splitter} />
      </div>
    </Dialog>
  )
}
