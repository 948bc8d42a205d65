import { useEffect, useRef, useState } from 'react'
import type { RequestOf } from '../../shared/contract/operations.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import type { CommandName } from '../../shared/domain/command-name.ts'
import type { Failure } from '../../shared/domain/failure.ts'
import { failureOf } from '../api/failure-of.ts'
import { selectActivity } from '../api/selectors.ts'
import { giveCommand, type Answer } from '../commands/give-command.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { commandLeft, type ToldThere } from '../store/own-commands-slice.ts'

/** A command of a prompt: how far its own activity is, and what came of it. */
export interface OwnCommand<N extends CommandName> extends Answer<N> {
  readonly give: (name: N, input: RequestOf<N>) => Promise<Answer<N>>
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
export function useOwnCommand<N extends CommandName>(told: ToldThere): OwnCommand<N> {
  const dispatch = useAppDispatch()
  const [given, setGiven] = useState<(Answer<N> & { readonly id: string }) | null>(null)
  const id = given?.id
  const activity = useAppSelector((state) => (id === undefined ? undefined : selectActivity(state, id)))
  // Once nobody sees it here, messages tell of it.
  useEffect(() => (id === undefined ? undefined : () => void dispatch(commandLeft(id))), [dispatch, id])

  const give = async (name: N, input: RequestOf<N>): Promise<Answer<N>> => {
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

/** The part of a query's result that a prompt uses. */
interface FactsQuery<Facts> {
  readonly currentData?: Facts | undefined
  readonly error?: Parameters<typeof failureOf>[0]
  readonly fulfilledTimeStamp?: number | undefined
  readonly refetch: () => unknown
}

/** The facts of a prompt that asks about what the list knows. */
export const factsOfList = <Facts>(facts: Facts | undefined): FactsQuery<Facts> => ({
  currentData: facts,
  fulfilledTimeStamp: Number.POSITIVE_INFINITY,
  refetch: () => undefined,
})

export interface PromptOptions<N extends CommandName, Facts, Changed> {
  readonly own: OwnCommand<N>
  readonly query: FactsQuery<Facts>
  /** Text that differs as soon as the list knows something else: then the facts are asked for again, until the user has answered. */
  readonly signature?: string
  readonly changesOf?: (seen: Facts, facts: Facts) => readonly Changed[]
}

/** The facts that the user is asked about. */
export interface Question<Facts, Changed> {
  readonly facts: Facts
  /** The facts as the user last looked at them. */
  readonly seen: Facts
  /** The changes since then, none while the answer is carried out; while there are any, nothing can be confirmed. */
  readonly changes: readonly Changed[]
  /** The user has these in front of them. */
  readonly see: (facts: Facts) => void
}

export interface Prompt<N extends CommandName, Facts, Changed> extends OwnCommand<N> {
  /** `null` before the facts are known; never those that an earlier prompt was told. */
  readonly question: Question<Facts, Changed> | null
  /** Why the facts could not be read. */
  readonly unread: Failure | undefined
  /** The answer: the command and the facts it was given by, which go on being shown while it is under way. */
  readonly confirmed: { readonly facts: Facts; readonly input: RequestOf<N> } | null
  readonly confirm: (name: N, input: RequestOf<N>) => void
  /** Goes back to the question, by facts that are read anew. */
  readonly askAgain: () => void
}

/** A question about a machine as it is: the facts, what changed since the user saw them, the answer, and what comes of it. */
export function usePrompt<N extends CommandName, Facts, Changed = never>({
  own,
  query: { currentData, error, fulfilledTimeStamp, refetch },
  signature = '',
  changesOf = () => [],
}: PromptOptions<N, Facts, Changed>): Prompt<N, Facts, Changed> {
  const [openedAt] = useState(() => Date.now())
  const [confirmed, setConfirmed] = useState<Prompt<N, Facts, Changed>['confirmed']>(null)
  const [seen, setSeen] = useState<Facts>()
  const readFor = useRef(signature)
  const isAnswered = confirmed !== null
  useEffect(() => {
    if (readFor.current === signature || isAnswered) return
    readFor.current = signature
    void refetch()
  }, [signature, isAnswered, refetch])

  const facts = (fulfilledTimeStamp ?? 0) >= openedAt ? currentData : undefined
  if (seen === undefined && facts !== undefined) setSeen(facts)
  const lastSeen = seen ?? facts
  return {
    ...own,
    question:
      facts === undefined || lastSeen === undefined
        ? null
        : {
            facts,
            seen: lastSeen,
            changes: own.isUnderWay ? [] : changesOf(lastSeen, facts),
            see: setSeen,
          },
    unread: failureOf(error),
    confirmed,
    confirm: (name, input) => {
      if (facts === undefined) return
      setConfirmed({ facts, input })
      void own.give(name, input)
    },
    askAgain: () => {
      own.reset()
      setConfirmed(null)
      setSeen(undefined)
      void refetch()
    },
  }
}
