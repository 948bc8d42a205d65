import type { PanelEvent } from '../contract/events.ts'
import type { Place } from '../domain/place.ts'
import { findPlace, type AskedPlace } from './find-place.ts'
import type { HostRegistry } from './host-registry.ts'

/** What somebody outside asks to be shown. */
export interface AskedPlaces {
  /** Selects it in every window; where it is not found, a notice says so. */
  readonly show: (asked: AskedPlace) => Promise<void>
  /** What was found last, for windows that come later; `null` where nothing was. */
  readonly last: () => Place | null
}

export function createAskedPlace(ports: {
  readonly registry: Pick<HostRegistry, 'list' | 'get'>
  readonly tell: (message: string) => void
  readonly publish: (event: PanelEvent) => void
}): AskedPlaces {
  const { registry, tell, publish } = ports
  let last: Place | null = null
  return {
    show: async (asked) => {
      const { place, told } = await findPlace(asked, registry.list(), (hostId) =>
        registry.get(hostId).watcher.read(),
      )
      last = place
      if (told !== null) tell(told)
      if (place) publish({ kind: 'placeAsked', place })
    },
    last: () => last,
  }
}
