import { visible } from '../../../shared/words/format.ts'
import { flatLines, type TreeLine } from './tree-view.ts'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The ids of the checkpoints whose names, as they are shown, have the text in them, from top to bottom. */
export function hitsOf(lines: readonly TreeLine[], text: string): readonly string[] {
  const wanted = plain(text.trim())
  if (wanted === '') return []
  return flatLines(lines)
    .filter(({ icon, name }) => icon !== 'now' && icon !== 'lost' && plain(visible(name)).includes(wanted))
    .map(({ id }) => id)
}

/** The hit after or before the current line, round the ends; `order` is that of all lines. */
export function nextHit(
  hits: readonly string[],
  order: readonly string[],
  current: string | null,
  direction: 'next' | 'previous',
): string | undefined {
  const at = current === null ? -1 : order.indexOf(current)
  const place = (id: string): number => order.indexOf(id)
  return direction === 'next'
    ? (hits.find((id) => place(id) > at) ?? hits[0])
    : (hits.findLast((id) => place(id) < at) ?? hits.at(-1))
}
