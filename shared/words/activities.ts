import type { Activity } from '../domain/activity.ts'

/** The subject of a command, for its words. */
export type CommandSubject = Pick<Activity, 'command' | 'vmName' | 'checkpointName' | 'deletion'>

/** The same with what came of it, as far as that is known. */
export type EndedCommand = CommandSubject & Partial<Pick<Activity, 'became' | 'steps'>>
