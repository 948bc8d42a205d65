import { guid, hostId } from './ids.ts'
import { z } from './schema.ts'

/** Something of the panel that may be shown: a host, or one of its machines. */
export const place = z.object({ hostId, vmId: guid.nullable() })
export type Place = z.infer<typeof place>
