import { activityEndText, failureText } from '../../shared/words/failures.ts'
import { visible } from '../../shared/words/format.ts'
import { words } from '../../shared/words/words.ts'
import type { ToastContent } from './toasts-slice.ts'

/** Says what a toast tells. */
export function toastText(content: ToastContent): string {
  switch (content.kind) {
    case 'activity':
      return activityEndText(content.activity)
    case 'failure':
      return failureText(content.failure)
    case 'runEnded':
      return words.runEndText(content.command, content.states)
    case 'renamedGone':
      return words.renameWords.gone(visible(content.name))
    case 'remark':
      return content.text
  }
}

/** The host's own words to it. */
export const hostWordsOf = (content: ToastContent): string | undefined =>
  content.kind === 'failure' ? content.failure.hostMessage : undefined
