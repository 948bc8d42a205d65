import type { NoticeContent } from '../domain/notice.ts'
import { failureText } from './failures.ts'
import { words } from './words.ts'

type Kind = NoticeContent['kind']
type Of<K extends Kind> = Extract<NoticeContent, { kind: K }>

/** A notice without words does not compile. What came of a command is told by its failure. */
export type NoticeTexts = {
  readonly [K in Exclude<Kind, 'commandSettled'>]: (of: Of<K>) => string
}

/** Says what there is to tell about the program. */
export function noticeText(content: NoticeContent): string {
  if (content.kind === 'commandSettled') return failureText(content.failure)
  // Each text takes the content of its own kind, which types cannot follow through an index.
  const text = words.noticeTexts[content.kind] as (of: NoticeContent) => string
  return text(content)
}
