import type { Activity } from '../domain/activity.ts'
import * as de from './de/activities.ts'
import * as en from './en/activities.ts'
import { spoken } from './language.ts'

/** The subject of a command, for its words. */
export type CommandSubject = Pick<Activity, 'command' | 'vmName' | 'checkpointName' | 'deletion'>

/** The same with what came of it, as far as that is known. */
export type EndedCommand = CommandSubject & Partial<Pick<Activity, 'became' | 'steps'>>

export const {
  activityText,
  activityDoneText,
  activityProgressText,
  notCancellableText,
  activityWords,
  hostJobText,
  operationText,
} = spoken(en, de)
