import { visible } from '../../shared/words/format.ts'
import styles from './name-text.module.css'

const LONG = 12
const MOST_OF_TAIL = 9

/** A name from a host on one line: invisible characters shown, cut in the middle where room is short, whole in its tooltip. */
export const NameText = ({ name }: { readonly name: string }) => {
  const text = visible(name)
  const characters = [...text]
  if (characters.length < LONG)
    return (
      <span className={styles['short']} title={text}>
        {text}
      </span>
    )
  // What tells names apart often stands at their end.
  const tail = Math.min(MOST_OF_TAIL, Math.ceil(characters.length / 3))
  return (
    <span className={styles['name']} title={text}>
      <span className={styles['whole']}>{text}</span>
      <span aria-hidden="true" className={styles['head']}>
        {characters.slice(0, -tail).join('')}
      </span>
      <span aria-hidden="true" className={styles['tail']}>
        {characters.slice(-tail).join('')}
      </span>
    </span>
  )
}
