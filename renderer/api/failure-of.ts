import type { SerializedError } from '@reduxjs/toolkit'
import type { Failure } from '../../shared/domain/failure.ts'
import { failureSentence } from '../../shared/words/failures.ts'

/** The failure in a hook's `error`. What is none of ours was thrown inside the window, which is a mistake of ours. */
export function failureOf(error: Failure | SerializedError | undefined): Failure | undefined {
  if (error === undefined) return undefined
  if ('kind' in error) return error
  const { message } = error
  return {
    kind: 'Internal',
    message: failureSentence('Internal', '', {}),
    ...(message === undefined ? {} : { hostMessage: message }),
  }
}
