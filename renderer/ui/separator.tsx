import { Separator as AriaSeparator } from 'react-aria-components'
import styles from './separator.module.css'

/** A line between groups that must not be taken for one another. */
export const Separator = () => <AriaSeparator className={styles['separator'] ?? ''} />
