import { isMovable, stepHost } from '../../../shared/domain/host-tree.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { words } from '../../../shared/words/words.ts'
import { MenuItem, MenuSection } from '../../ui/menu.tsx'
import { useArrangeHosts } from './use-arrange-hosts.ts'

export interface HostOrderSectionProps {
  readonly host: Host
  readonly hosts: readonly Host[]
  /** Closes the menu, gives focus back, and then runs. */
  readonly closeAndRun: (run: () => void) => void
}

/** A host's place in the list: a section of a menu. */
export const HostOrderSection = ({ host, hosts, closeAndRun }: HostOrderSectionProps) => {
  const arrange = useArrangeHosts()
  const move = (step: -1 | 1) => {
    if (!isMovable(host)) return { reason: words.hostTreeWords.staysFirst }
    const order = stepHost(hosts, host.id, step)
    return order
      ? { onAction: () => closeAndRun(() => arrange(host, order)) }
      : { reason: step < 0 ? words.hostTreeWords.isFirst : words.hostTreeWords.isLast }
  }
  return (
    <MenuSection aria-label={words.hostTreeWords.order}>
      <MenuItem id="up" label={words.hostTreeWords.up} icon="chevronUp" shortcut="Alt+Up" {...move(-1)} />
      <MenuItem
        id="down"
        label={words.hostTreeWords.down}
        icon="chevronDown"
        shortcut="Alt+Down"
        {...move(1)}
      />
    </MenuSection>
  )
}
