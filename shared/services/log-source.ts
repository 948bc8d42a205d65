import type { InventorySource } from '../domain/inventory-source.ts'

/** Returns a function that writes down why a host is read by its cmdlets, once for each reason. */
export function logSource(
  log: (message: string) => void,
  hostId: string,
): (source: InventorySource | undefined) => void {
  let written = ''
  return (source) => {
    if (source === undefined) return
    const { by, reason, property, hostMessage } = source
    const told = [reason, property, hostMessage.trim()]
      .filter((part) => part !== null && part !== '')
      .join(', ')
    if (told === written) return
    written = told
    log(by === 'queries' ? `${hostId} is read by queries` : `${hostId} is read by its cmdlets: ${told}`)
  }
}
