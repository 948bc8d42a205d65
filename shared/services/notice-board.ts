import type { PanelEvent } from '../contract/events.ts'
import type { Notice } from '../domain/notice.ts'
import type { PanelPorts } from './ports.ts'

/** What there is to tell about the panel itself, from its start on. */
export interface NoticeBoard {
  readonly tell: (message: string) => void
  readonly list: () => readonly Notice[]
}

export function createNoticeBoard(
  { clock, newId, notices: first }: Pick<PanelPorts, 'clock' | 'newId' | 'notices'>,
  publish: (event: PanelEvent) => void,
): NoticeBoard {
  const notices: Notice[] = [...first]
  return {
    tell: (message) => {
      const notice: Notice = { id: newId(), at: clock.now(), level: 'warning', message }
      notices.push(notice)
      publish({ kind: 'noticeGiven', notice })
    },
    list: () => notices,
  }
}
