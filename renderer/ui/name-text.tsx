import { visible } from '../../shared/words/format.ts'
import styles from './name-text.module.css'

const LONG = 20
const TAIL = 9

/** A name from a host on one line: invisible characters shown, cut in the middle where room is short, whole in its tooltip. */
export const NameText = ({ name }: { readonly name: string }) => {
  const text = visible(name)
  const characters = [...text]
  if (characters.length <= LONG)
    return (
      <span className={styles['short']} title={text}>
        {text}
      </span>
    )
  return (
    <span className={styles['name']} title={text}>
      <span className="visually-hidden">{text}</span>
      <span aria-hidden="true" className={styles['head']}>
        {characters.slice(0, -TAIL).join('')}
      </span>
      <span aria-hidden="true" className={styles['tail']}>
        {characters.slice(-TAIL).join('')}
      </span>
    </span>
  )
}
