import { useState } from 'react'
import type { Notice } from '../../../shared/domain/notice.ts'
import { noticeText } from '../../../shared/words/notices.ts'
import { words } from '../../../shared/words/words.ts'
import { useListNoticesQuery } from '../../api/panel-api.ts'
import { selectDialog } from '../../store/dialog-slice.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Note } from '../../ui/note.tsx'
import styles from './notices.module.css'

/** So many stand above the panes at once; the others come as these are closed. */
const SHOWN = 3

/** Once closed, it stays closed until it is told again. */
const keyOf = ({ id, count }: Notice): string => `${id} ${count}`

/** The program's notices about itself, the newest first, until it is closed; nothing while a dialog asks something. */
export const Notices = () => {
  const { data: notices = [] } = useListNoticesQuery({})
  const isAsking = useAppSelector((state) => selectDialog(state) !== null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const open = notices.filter((notice) => !closed.has(keyOf(notice))).toReversed()
  if (open.length === 0 || isAsking) return null
  return (
    <section aria-label={words.noticeWords.title} className={styles['notices']}>
      {open.slice(0, SHOWN).map((notice) => (
        <Note
          key={notice.id}
          tone={notice.level === 'warning' ? 'warn' : 'info'}
          role="status"
          actions={
            <IconButton
              icon="close"
              label={words.noticeWords.close}
              onPress={() => setClosed(new Set([...closed, keyOf(notice)]))}
            />
          }
        >
          {notice.count === 1
            ? noticeText(notice.content)
            : words.noticeWords.again(noticeText(notice.content), notice.count)}
        </Note>
      ))}
      {open.length > SHOWN && <p>{words.noticeWords.more(open.length - SHOWN)}</p>}
    </section>
  )
}
