import { vmState } from '../../domain/virtual-machine.ts'
import { stateLabel } from './labels.ts'

/** A power state that comes as a text; one that is not known stays as it is. */
export const stateText = (state: string): string => {
  const known = vmState.parse(state)
  return known === 'Other' ? state : stateLabel(known)
}
