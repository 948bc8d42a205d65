import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { detailWords, paneWords } from '../../../shared/words/screens.ts'
import { Pane } from '../../ui/pane.tsx'
import type { ReactNode } from 'react'
import styles from './details-pane.module.css'

/** The pane below the tree: everything about what is selected, without opening a window. */
export const DetailsPane = ({ children }: { readonly children: ReactNode }) => (
  <Pane label={paneWords.details}>
    <Tabs className={styles['tabs'] ?? ''}>
      <TabList aria-label={paneWords.details} className={styles['list'] ?? ''}>
        <Tab id="overview" className={styles['tab'] ?? ''}>
          {detailWords.overview}
        </Tab>
      </TabList>
      <TabPanel id="overview" className={styles['panel'] ?? ''}>
        {children}
      </TabPanel>
    </Tabs>
  </Pane>
)
