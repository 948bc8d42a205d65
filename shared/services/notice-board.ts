import type { PanelEvent } from '../contract/events.ts'
import type { Notice, NoticeContent } from '../domain/notice.ts'
import { liveList } from './live-list.ts'
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
  const notices = liveList<Notice>(
    ({ id }) => id,
    (notice) => publish({ kind: 'noticeGiven', notice }),
    (all) => all.slice(-REMEMBERED),
  )
  return {
    tell: (content) => {
      const key = JSON.stringify(content)
      const before = notices.list().find((one) => JSON.stringify(one.content) === key)
      // What is told again comes last.
      notices.reset(notices.list().filter((one) => one !== before))
      notices.put({
        id: before?.id ?? newId(),
        at: clock.now(),
        level: 'warning',
        content,
        count: (before?.count ?? 0) + 1,
      })
    },
    list: () => [...first, ...notices.list()],
  }
}
