import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/domain/failure.ts'
import type { FolderFacts } from '../../shared/domain/folder-facts.ts'
import { hostFolderProblem, type HostFolderProblem } from '../../shared/domain/host-folder.ts'
import { failureOf } from '../api/failure-of.ts'
import { useCheckFolderQuery } from '../api/panel-api.ts'

/** How long nothing was typed before the host is asked, in ms. */
const PAUSE = 600

/** The check of a folder that is being typed, as far as it has come. */
export type FolderCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed'; readonly problem: HostFolderProblem }
  | { readonly kind: 'looking' }
  | { readonly kind: 'told'; readonly facts: FolderFacts }
  /** The host could not be asked; it will say when the folder is used. */
  | { readonly kind: 'untold'; readonly failure: Failure }

/** A check of a folder, and what asks for it at once instead of when typing has paused. */
export interface CheckedFolder {
  readonly check: FolderCheck
  readonly ask: () => void
}

/** Has the host look at a folder once typing has paused, or when the field is left. Nothing is asked for `null`. */
export function useFolderCheck(hostId: string, folder: string | null): CheckedFolder {
  const wanted = folder?.trim() ?? ''
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [wanted])

  const problem = hostFolderProblem(wanted)
  const isSettled = wanted !== '' && settled === wanted
  const { currentData, error, isFetching } = useCheckFolderQuery(
    { hostId, folder: wanted },
    { skip: !isSettled || problem !== null, refetchOnMountOrArgChange: true },
  )
  const ask = (): void => setSettled(wanted)
  const failure = failureOf(error)
  if (!isSettled) return { check: { kind: 'none' }, ask }
  if (problem) return { check: { kind: 'malformed', problem }, ask }
  if (currentData) return { check: { kind: 'told', facts: currentData }, ask }
  return { check: failure && !isFetching ? { kind: 'untold', failure } : { kind: 'looking' }, ask }
}
