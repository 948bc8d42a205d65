import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { HostOrderSection, type HostOrderSectionProps } from './host-order-section.tsx'

/** The menu of the host in use: its commands, and those for its place in the list. */
export const HostMenu = (props: HostOrderSectionProps) => (
  <CommandMenu
    label={words.hostTreeWords.menu(props.host.name)}
    scopes={[{ scope: 'host', title: visible(props.host.name) }]}
    closeAndRun={props.closeAndRun}
  >
    <HostOrderSection {...props} />
  </CommandMenu>
)
