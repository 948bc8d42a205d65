import type { PanelEvent } from '../contract/events.ts'
import type { Notice, NoticeContent } from '../domain/notice.ts'
import type { PanelPorts } from './ports.ts'

/** So many are kept, whatever links a page throws at the panel. */
const REMEMBERED = 50

/** The notices about the panel itself, from its start on. */
export interface NoticeBoard {
  /** Tells something; what was told before is not told beside itself but counted. */
  readonly tell: (content: NoticeContent) => void
  readonly list: () => readonly Notice[]
}

export function createNoticeBoard(
  { clock, newId, notices: first }: Pick<PanelPorts, 'clock' | 'newId' | 'notices'>,
  publish: (event: PanelEvent) => void,
): NoticeBoard {
  let notices: readonly Notice[] = []
  return {
    tell: (content) => {
      const key = JSON.stringify(content)
      const before = notices.find((one) => JSON.stringify(one.content) === key)
      const notice: Notice = {
        id: before?.id ?? newId(),
        at: clock.now(),
        level: 'warning',
        content,
        count: (before?.count ?? 0) + 1,
      }
      notices = [...notices.filter((one) => one !== before), notice].slice(-REMEMBERED)
      publish({ kind: 'noticeGiven', notice })
    },
    list: () => [...first, ...notices],
  }
}
