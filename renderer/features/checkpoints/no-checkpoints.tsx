import { whyUnread } from '../../../shared/domain/unread.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { commandLabels } from '../../../shared/words/commands.ts'
import { unreadText } from '../../../shared/words/labels.ts'
import { treeWords } from '../../../shared/words/screens.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommands } from '../../commands/use-commands.ts'
import { PaneMessage } from '../../ui/pane.tsx'

/** That a machine has no checkpoints, or why they are not known; why none can be made where that is so, and what can be done about it. */
export const NoCheckpoints = ({ machine }: { readonly machine: VirtualMachine }) => {
  const unread = whyUnread(machine, 'checkpoints')
  const isOff = machine.checkpointType === 'Disabled'
  const checkpoint = useCommands('machine')
    .flat()
    .find(({ command }) => command.id === 'checkpoint')
  return (
    <PaneMessage
      actions={
        unread ? (
          <CommandButton id="refresh">{commandLabels.refresh}</CommandButton>
        ) : (
          <>
            <CommandButton id="checkpoint">{commandLabels.checkpoint}</CommandButton>
            {isOff && <CommandButton id="settings">{treeWords.openSettings}</CommandButton>}
          </>
        )
      }
    >
      <p>{unread ? unreadText(unread) : treeWords.empty}</p>
      {!unread && checkpoint?.reason !== undefined && <p>{checkpoint.reason}</p>}
    </PaneMessage>
  )
}
