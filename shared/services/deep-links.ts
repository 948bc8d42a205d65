import type { PanelEvent } from '../contract/events.ts'
import type { Handlers } from '../contract/router.ts'
import type { Place } from '../domain/place.ts'
import { findLinkedPlace, type AskedPlace } from './find-linked-place.ts'
import type { HostRegistry } from './host-registry.ts'
import type { NoticeBoard } from './notice-board.ts'
import type { ShellPort } from './ports.ts'

/** Everything that lies outside of the windows and reaches them, or is reached from them: links, the system's own menu, another start. */
export interface DeepLinks {
  /** Selects, in every window, what somebody asks for; where it is not found, a notice says so. */
  readonly show: (asked: AskedPlace) => Promise<void>
  /** A command was chosen in the system's menu; the windows run it, or say why not. */
  readonly choose: (id: string) => void
}

export function createDeepLinks(ports: {
  readonly registry: Pick<HostRegistry, 'list' | 'get'>
  readonly shell: Pick<ShellPort, 'offerMenu' | 'startAsAdministrator'>
  readonly tell: NoticeBoard['tell']
  readonly publish: (event: PanelEvent) => void
}): DeepLinks & {
  readonly handlers: Pick<Handlers, 'getAskedPlace' | 'offerMenu' | 'startAsAdministrator'>
} {
  const { registry, shell, tell, publish } = ports
  let last: Place | null = null
  return {
    show: async (asked) => {
      const { place, told } = await findLinkedPlace(asked, registry.list(), (hostId) =>
        registry.get(hostId).watcher.read(),
      )
      last = place
      if (told !== null) tell(told)
      if (place) publish({ kind: 'placeAsked', place })
    },
    choose: (id) => {
      publish({ kind: 'commandChosen', id })
    },
    handlers: {
      getAskedPlace: async () => last,
      offerMenu: async ({ menu }) => {
        shell.offerMenu(menu)
        return {}
      },
      startAsAdministrator: async () => {
        await shell.startAsAdministrator()
        return {}
      },
    },
  }
}
