import { folderNameProblem } from './host-folder.ts'
import { volume } from './host-facts.ts'
import { timestamp } from './ids.ts'
import { z } from './schema.ts'

/**
 * The facts that a host can tell of a folder without writing to it. Rights are not among them: Hyper-V writes
 * with the service's rights and the machine's, and only writing shows whether they reach.
 */
export const folderFacts = z.object({
  readAt: timestamp,
  /** The item at the path; `unknown` where the host may not look, as on a share a session does not reach. */
  found: z.enum(['folder', 'file', 'nothing', 'unknown']),
  /** `false` where nothing can be written, as on a disc that is read-only; `null` where only writing would tell. */
  writable: z.boolean().nullable(),
  /** On a file share, which a remote session does not reach without delegation: https://learn.microsoft.com/powershell/scripting/security/remoting/ps-remoting-second-hop */
  isShare: z.boolean(),
  /** The host's volume it is on; `null` on a share and where there is none. */
  volume: volume.nullable(),
})
export type FolderFacts = z.output<typeof folderFacts>

export const isShare = (folder: string): boolean => folder.startsWith('\\\\')

/** The folder of its own that an export writes a machine to; `null` where its name is no name of a folder. */
export const exportFolder = (folder: string, vmName: string): string | null =>
  /[<>:"|?*/\\]|^$/u.test(vmName) || folderNameProblem(vmName) !== null
    ? null
    : `${folder.replace(/\\+$/u, '')}\\${vmName}`
