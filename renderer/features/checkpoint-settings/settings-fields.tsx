import type { CheckpointOutcome } from '../../../shared/domain/checkpoint-settings.ts'
import type { FindingAt } from '../../../shared/domain/findings.ts'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { findingText } from '../../../shared/words/findings.ts'
import { words } from '../../../shared/words/words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { Radio, RadioGroup } from '../../ui/radio-group.tsx'
import { FolderField } from '../../prompt/folder-field.tsx'
import styles from '../../prompt/dialogs.module.css'
import type { SettingsPage } from './use-settings-page.ts'

interface SettingsFieldsProps {
  readonly hostId: string
  readonly read: OutputOf<'getCheckpointSettings'>
  readonly page: SettingsPage
}

/** Whether the choice is one to think about again. */
const isWorrying = (outcome: CheckpointOutcome, remarks: readonly FindingAt<'settings'>[]): boolean =>
  ['refused', 'none', 'standardInstead'].includes(outcome) || remarks.some(({ level }) => level !== 'neutral')

const CheckpointTypeFields = ({ read, page }: SettingsFieldsProps) => {
  const { form, outcome, remarks, edit, capabilities } = page
  const { productionCheckpoints: hasProduction, automaticCheckpoints: hasAutomatic } = capabilities
  return (
    <section className={styles['section']} aria-label={words.settingsWords.type}>
      <h3 className={styles['heading']}>{words.settingsWords.type}</h3>
      <Checkbox
        autoFocus
        isSelected={form.enabled}
        isReadOnly={!hasProduction}
        description={hasProduction ? undefined : words.refusalText({ kind: 'noProductionHere' })}
        onChange={(enabled) => edit({ enabled })}
      >
        {words.settingsWords.enable}
      </Checkbox>
      <RadioGroup
        label={words.settingsWords.select}
        isDisabled={!form.enabled || !hasProduction}
        value={form.production ? 'production' : 'standard'}
        onChange={(value) => edit({ production: value === 'production' })}
      >
        <Radio value="production" description={words.settingsWords.productionHelp}>
          {words.settingsWords.production}
        </Radio>
        <div className={styles['indented']}>
          <Checkbox
            isSelected={form.production && form.fallBack}
            isDisabled={!form.enabled || !form.production || !hasProduction}
            onChange={(fallBack) => edit({ fallBack })}
          >
            {words.settingsWords.fallBack}
          </Checkbox>
        </div>
        <Radio value="standard" description={words.settingsWords.standardHelp}>
          {words.settingsWords.standard}
        </Radio>
      </RadioGroup>
      {form.automaticCheckpoints !== null && (
        <Checkbox
          isSelected={form.automaticCheckpoints}
          isDisabled={!form.enabled}
          onChange={(automaticCheckpoints) => edit({ automaticCheckpoints })}
        >
          {words.settingsWords.automatic}
        </Checkbox>
      )}
      {!hasAutomatic && <p className={styles['quiet']}>{words.refusalText({ kind: 'noAutomaticHere' })}</p>}
      <Note role="status" tone={isWorrying(outcome, remarks) ? 'warn' : 'info'}>
        <div className={styles['remarks']}>
          <p>{words.outcomeText(outcome, read.machine, read.backupService)}</p>
          {remarks.map((remark) => (
            <p key={remark.kind}>{findingText('settings', remark)}</p>
          ))}
        </div>
      </Note>
    </section>
  )
}

const LocationFields = ({ hostId, read, page }: SettingsFieldsProps) => {
  const isLocked = read.checkpointCount > 0
  return (
    <section className={styles['section']} aria-label={words.settingsWords.location}>
      <h3 className={styles['heading']}>{words.settingsWords.location}</h3>
      <p className={styles['quiet']}>{words.settingsWords.locationHelp}</p>
      <FolderField
        hostId={hostId}
        label={words.settingsWords.location}
        isLabelHidden
        value={page.form.snapshotFileLocation}
        isReadOnly={isLocked}
        onChange={(snapshotFileLocation) => page.edit({ snapshotFileLocation })}
        checked={page.location}
        description={isLocked ? words.locationLocked(read.checkpointCount) : undefined}
        error={page.form.snapshotFileLocation.trim() === '' ? words.settingsWords.locationMissing : undefined}
      />
      <p className={styles['quiet']}>{words.settingsWords.disksStay}</p>
    </section>
  )
}

/** The fields of Hyper-V Manager's page *Checkpoints*, in its words, and what the choice means now. */
export const SettingsFields = (props: SettingsFieldsProps) => (
  <>
    <CheckpointTypeFields {...props} />
    <LocationFields {...props} />
  </>
)
