import { type KeyboardEvent, useEffect, useRef } from 'react'
import { words } from '../../../shared/words/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './find-box.module.css'
import type { Find } from './use-find.ts'

/** The field in which a checkpoint is looked for. Nothing vanishes from the tree: what fits is marked, and gone through. */
export const FindBox = ({ find }: { readonly find: Find }) => {
  const { text, hits, place, asked, setText, go, close } = find
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked === 0) return
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="search" className={styles['box']}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={words.findWords.label}
        placeholder={words.findWords.hint}
        value={text ?? ''}
        className={styles['input']}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <span role="status" className={styles['count']}>
        {text?.trim() ? words.findWords.count(place, hits.size) : ''}
      </span>
      <IconButton icon="chevronUp" label={words.findWords.previous} onPress={() => go('previous')} />
      <IconButton icon="chevronDown" label={words.findWords.next} onPress={() => go('next')} />
      <IconButton icon="close" label={words.findWords.close} onPress={close} />
    </div>
  )
}
