import { words } from '../../shared/words/words.ts'
import { announce } from './announcer.ts'

/** Puts text on the clipboard and says so, or says that it could not. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(words.activityWords.copied)
  } catch {
    announce(words.activityWords.notCopied, 'assertive')
  }
}
