import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { commandLabels } from '../../../shared/words/commands.ts'
import { treeWords } from '../../../shared/words/screens.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { PaneMessage } from '../../ui/pane.tsx'

/** That a machine has no checkpoints, and what can be done about it. */
export const NoCheckpoints = ({ machine }: { readonly machine: VirtualMachine }) => {
  const isOff = machine.checkpointType === 'Disabled'
  return (
    <PaneMessage
      actions={
        <>
          <CommandButton id="checkpoint">{commandLabels.checkpoint}</CommandButton>
          {isOff && <CommandButton id="settings">{treeWords.openSettings}</CommandButton>}
        </>
      }
    >
      <p>{treeWords.empty}</p>
      {isOff && <p>{treeWords.off}</p>}
    </PaneMessage>
  )
}
