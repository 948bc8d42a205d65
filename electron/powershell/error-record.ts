import { hostFailure, panelError } from '../../shared/contract/host-failure.ts'
import type { HostCallName } from '../../shared/contract/operations.ts'
import { change, failureCause, HostError, type FailureSubject } from '../../shared/domain/failure.ts'
import { z } from '../../shared/domain/schema.ts'
import { errorKind } from './error-kind.ts'

const errorRecord = z.object({
  errorId: z.string(),
  category: z.string(),
  exceptionType: z.string(),
  message: z.string(),
  cause: z.exactOptional(failureCause),
  changes: z.exactOptional(z.array(change)),
})

/** The answer of `Invoke-PanelOperation`: the value of a function, or the error that ended it. */
const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorRecord }),
])

/** The value in a function's answer; throws the failure that its error stands for. */
export function valueOf(body: unknown, operation: HostCallName, subject: FailureSubject): unknown {
  const answer = envelope.safeParse(body)
  if (!answer.success) throw panelError('UnexpectedAnswer', operation, subject)
  if (answer.data.ok) return answer.data.value
  const { error } = answer.data
  throw new HostError(hostFailure(error, operation, subject, errorKind(error)))
}
