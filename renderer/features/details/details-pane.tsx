import { useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { words } from '../../../shared/words/words.ts'
import type { OfCheckpoint, OfMachine } from '../../commands/command.ts'
import { Pane, PaneMessage } from '../../ui/pane.tsx'
import { CheckpointOverview } from './checkpoint-overview.tsx'
import styles from './details-pane.module.css'
import { DisksTab } from './disks-tab.tsx'
import { MachineOverview } from './machine-overview.tsx'
import { SettingsTab } from './settings-tab.tsx'

const TABS = ['overview', 'settings', 'disks'] as const

interface DetailsPaneProps {
  readonly machine: OfMachine | null
  readonly checkpoint: OfCheckpoint | null
  /** The moment of the reading, by the host's clock. */
  readonly readAt: number | undefined
}

/** The pane below the tree: everything about what is selected, without opening a window. The tab stays when that changes. */
export const DetailsPane = ({ machine, checkpoint, readAt }: DetailsPaneProps) => {
  const [tab, setTab] = useState<string>('overview')
  if (!machine || readAt === undefined)
    return (
      <Pane label={words.paneWords.details}>
        <PaneMessage>{words.detailWords.noMachine}</PaneMessage>
      </Pane>
    )
  const panels: Readonly<Record<(typeof TABS)[number], ReactNode>> = {
    overview: checkpoint ? (
      <CheckpointOverview subject={checkpoint} readAt={readAt} />
    ) : (
      <MachineOverview subject={machine} readAt={readAt} />
    ),
    settings: <SettingsTab machine={machine} checkpoint={checkpoint} />,
    disks: <DisksTab machine={machine} checkpoint={checkpoint} />,
  }
  return (
    <Pane label={words.paneWords.details}>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => setTab(String(key))}
      >
        <TabList aria-label={words.paneWords.details} className={styles['list'] ?? ''}>
          {TABS.map((id) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {words.detailWords[id]}
            </Tab>
          ))}
        </TabList>
        {TABS.map((id) => (
          <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
            {panels[id]}
          </TabPanel>
        ))}
      </Tabs>
    </Pane>
  )
}
