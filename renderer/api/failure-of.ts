import type { SerializedError } from '@reduxjs/toolkit'
import { makeFailure, type Failure } from '../../shared/domain/failure.ts'

/** The failure in a hook's `error`. What is none of ours was thrown inside the window, which is a mistake of ours. */
export function failureOf(error: Failure | SerializedError | undefined): Failure | undefined {
  if (error === undefined) return undefined
  if ('kind' in error) return error
  const { message } = error
  return makeFailure('Internal', '', {}, message === undefined ? {} : { hostMessage: message })
}
