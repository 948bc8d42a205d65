import { REQUEST_LIMIT, type Reply } from '../../shared/contract/reply.ts'
import { makeFailure } from '../../shared/domain/failure.ts'
import type { Panel } from '../../shared/services/panel.ts'

/** Returns the reply to a window whose request is larger than `REQUEST_LIMIT`. */
export const tooLarge = (): Reply => ({
  ok: false,
  failure: makeFailure('TooLarge', '', {}),
})

/** The value of a JSON text, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Answers a request as it crossed, in JSON. Text that is not JSON is a request of the wrong shape like any other. */
export async function answerText(panel: Pick<Panel, 'invoke'>, text: string): Promise<Reply> {
  return Buffer.byteLength(text) > REQUEST_LIMIT ? tooLarge() : panel.invoke(parseJson(text))
}
