import { useEffect, useState } from 'react'
import type { RequestOf } from '../../shared/contract/operations.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import type { CommandName } from '../../shared/domain/command-name.ts'
import { selectActivity } from '../api/selectors.ts'
import { giveCommand, type Answer } from '../commands/give-command.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { commandLeft, type ToldThere } from '../store/own-commands-slice.ts'

/** A command of a prompt: how far its own activity is, and what came of it. */
export interface OwnCommand<N extends CommandName> extends Answer<N> {
  readonly give: (input: RequestOf<N>) => Promise<Answer<N>>
  readonly isUnderWay: boolean
  /** As far as the panel has told of it. */
  readonly activity: Activity | undefined
  /** Forgets what was given, for the prompt to ask again. */
  readonly reset: () => void
}

/**
 * Gives a command and follows it by the id of its own activity, so that nothing else that is done to the machine, here
 * or on another host that has one of the same id, is taken for it. What `told` names is told by no message meanwhile.
 */
export function useOwnCommand<N extends CommandName>(name: N, told: ToldThere): OwnCommand<N> {
  const dispatch = useAppDispatch()
  const [given, setGiven] = useState<(Answer<N> & { readonly id: string }) | null>(null)
  const id = given?.id
  const activity = useAppSelector((state) => (id === undefined ? undefined : selectActivity(state, id)))
  // Once nobody sees it here, messages tell of it.
  useEffect(() => (id === undefined ? undefined : () => void dispatch(commandLeft(id))), [dispatch, id])

  const give = async (input: RequestOf<N>): Promise<Answer<N>> => {
    const own = crypto.randomUUID()
    setGiven({ id: own })
    const answer = await dispatch(giveCommand(name, input, { id: own, told }))
    setGiven((now) => (now?.id === own ? { id: own, ...answer } : now))
    return answer
  }

  return {
    give,
    isUnderWay: given !== null && given.result === undefined && given.failure === undefined,
    activity,
    reset: () => setGiven(null),
    ...(given?.result === undefined ? {} : { result: given.result }),
    ...(given?.failure === undefined ? {} : { failure: given.failure }),
  }
}
