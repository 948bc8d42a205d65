import type { ReactNode } from 'react'
import styles from './plain-page.module.css'

/** A page with nothing but words, for when there is no panel to show. */
export const PlainPage = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <main className={styles['page']}>
    <div className={styles['words']}>
      <h1 className={styles['title']}>{title}</h1>
      {children}
    </div>
  </main>
)
