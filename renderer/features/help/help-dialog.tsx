import { useEffect, useRef, useState } from 'react'
import { words } from '../../../shared/words/words.ts'
import { guideIds, isGuideId, loadGuide, type GuideId } from '../../help/guides.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useScrolls } from '../../ui/use-scrolls.ts'
import { GuideView } from './guide-view.tsx'
import styles from './help-dialog.module.css'
import { readMarkdown, type Block } from './markdown.ts'

/** The place in the guides to go to; `heading` is `null` for a guide's beginning. */
interface Place {
  readonly guide: GuideId
  readonly heading: string | null
}

type Reading =
  | { readonly kind: 'loading' | 'missing' }
  | { readonly kind: 'read'; readonly guide: GuideId; readonly blocks: readonly Block[] }

const useGuide = (guide: GuideId): Reading => {
  const [reading, setReading] = useState<Reading>({ kind: 'loading' })
  useEffect(() => {
    let isWanted = true
    void loadGuide(guide).then(
      (text) => isWanted && setReading({ kind: 'read', guide, blocks: readMarkdown(text) }),
      () => isWanted && setReading({ kind: 'missing' }),
    )
    return () => {
      isWanted = false
    }
  }, [guide])
  return reading
}

/** Where a link leads from a guide, `null` for somewhere that is none of the guides'. */
function placeOf(to: string, from: GuideId): Place | null {
  const [file = '', heading] = to.split('#')
  const guide = file === '' ? from : file.replace(/\.md$/u, '')
  return isGuideId(guide) ? { guide, heading: heading ?? null } : null
}

/** The guides, to be read inside the panel. */
export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [place, setPlace] = useState<Place>({ guide: 'user-guide', heading: null })
  const reading = useGuide(place.guide)
  const text = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(text)
  const isRead = reading.kind === 'read' && reading.guide === place.guide
  useEffect(() => {
    if (!isRead) return
    const headings = [...(text.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])]
    const heading =
      place.heading === null ? undefined : headings.find((one) => one.dataset['heading'] === place.heading)
    if (heading) heading.focus()
    else if (text.current) text.current.scrollTop = 0
  }, [isRead, place])

  const follow = (to: string): void => {
    const next = placeOf(to, place.guide)
    if (next) setPlace(next)
  }
  return (
    <Dialog
      title={words.helpWords.title}
      size="wide"
      onClose={onClose}
      footer={<Button onPress={onClose}>{words.helpWords.close}</Button>}
    >
      <div className={styles['help']}>
        <nav aria-label={words.helpWords.list} className={styles['guides']}>
          {guideIds.map((id) => (
            <button
              key={id}
              type="button"
              autoFocus={id === 'user-guide'}
              aria-current={id === place.guide ? 'page' : undefined}
              className={styles['name']}
              onClick={() => setPlace({ guide: id, heading: null })}
            >
              {words.helpWords.guides[id]}
            </button>
          ))}
        </nav>
        <div
          ref={text}
          role="region"
          aria-label={words.helpWords.guides[place.guide]}
          {...(scrolls ? { tabIndex: 0 } : {})}
          className={styles['text']}
        >
          {/* One element that grows with what is read: whether there is more than fits is seen by its size. */}
          <div>
            {reading.kind === 'read' && <GuideView blocks={reading.blocks} onFollow={follow} />}
            {reading.kind === 'loading' && <p role="status">{words.helpWords.loading}</p>}
            {reading.kind === 'missing' && <p role="alert">{words.helpWords.missing}</p>}
          </div>
        </div>
      </div>
    </Dialog>
  )
}
