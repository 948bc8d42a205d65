import { whyUnread } from '../../../shared/domain/unread.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { words } from '../../../shared/words/words.ts'
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
          <CommandButton id="refresh">{words.commandLabels.refresh}</CommandButton>
        ) : (
          <>
            <CommandButton id="checkpoint">{words.commandLabels.checkpoint}</CommandButton>
            {isOff && <CommandButton id="settings">{words.treeWords.openSettings}</CommandButton>}
          </>
        )
      }
    >
      <p>{unread ? words.unreadText(unread) : words.treeWords.empty}</p>
      {!unread && checkpoint?.reason !== undefined && <p>{checkpoint.reason}</p>}
    </PaneMessage>
  )
}
