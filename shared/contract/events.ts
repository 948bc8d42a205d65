import { activity } from '../domain/activity.ts'
import { connectionTest } from '../domain/connection-test.ts'
import { host } from '../domain/host.ts'
import { hostId } from '../domain/ids.ts'
import { inventoryDiff } from '../domain/inventory.ts'
import { startedRun } from '../domain/machine-run.ts'
import { madeCheckpoint } from '../domain/made-checkpoint.ts'
import { notice } from '../domain/notice.ts'
import { place } from '../domain/place.ts'
import { z } from '../domain/schema.ts'

/** An event that the main process sends to every window without being asked. */
export const panelEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hostChanged'), host }),
  /** A reading of a host, as the difference to the one before. */
  z.object({ kind: z.literal('inventoryChanged'), hostId, diff: inventoryDiff }),
  z.object({ kind: z.literal('activityChanged'), activity }),
  /** A run over several machines as it begins, and as it has ended. */
  z.object({ kind: z.literal('runChanged'), run: startedRun }),
  /** Told before the end of the command that made it. */
  z.object({ kind: z.literal('checkpointMade'), made: madeCheckpoint }),
  z.object({ kind: z.literal('noticeGiven'), notice }),
  /** Somebody outside asks to be shown something; it is selected, and nothing is done to it. */
  z.object({ kind: z.literal('placeAsked'), place }),
  /** A command of the window was chosen in the system's own menu. */
  z.object({ kind: z.literal('commandChosen'), id: z.string() }),
  /** The hosts, after one came, went, or changed its place. */
  z.object({ kind: z.literal('hostsArranged'), hosts: z.array(host) }),
  z.object({ kind: z.literal('connectionTested'), test: connectionTest }),
])
export type PanelEvent = z.output<typeof panelEvent>
