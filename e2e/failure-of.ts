import { HostError, type Failure } from '../shared/domain/failure.ts'

/** Returns the failure of a call; throws where it does not fail, or with something else than a failure. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call
  } catch (error) {
    if (error instanceof HostError) return error.failure
    throw error
  }
  throw new Error('it did not fail')
}
