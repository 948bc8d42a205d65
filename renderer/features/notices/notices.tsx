import { useState } from 'react'
import { noticeWords } from '../../../shared/words/screens.ts'
import { useListNoticesQuery } from '../../api/panel-api.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Note } from '../../ui/note.tsx'
import styles from './notices.module.css'

/** What the program has to tell about itself, until it is closed. */
export const Notices = () => {
  const { data: notices = [] } = useListNoticesQuery({})
  const [closed, setClosed] = useState<readonly string[]>([])
  const open = notices.filter(({ id }) => !closed.includes(id))
  if (open.length === 0) return null
  return (
    <section aria-label={noticeWords.title} className={styles['notices']}>
      {open.map(({ id, level, message }) => (
        <Note
          key={id}
          tone={level === 'warning' ? 'warn' : 'info'}
          role="status"
          actions={
            <IconButton icon="close" label={noticeWords.close} onPress={() => setClosed([...closed, id])} />
          }
        >
          {message}
        </Note>
      ))}
    </section>
  )
}
