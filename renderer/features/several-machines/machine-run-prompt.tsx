import { useId, useState } from 'react'
import { checkpointNameProblem, nameStamp } from '../../../shared/domain/checkpoint-name.ts'
import { RUN_LIMIT, type MachineRun, type RunCommandName } from '../../../shared/domain/machine-run.ts'
import { toExpectedMachine } from '../../../shared/domain/expected.ts'
import { fillPattern, patternProblem } from '../../../shared/domain/name-pattern.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import dialogStyles from '../../prompt/dialogs.module.css'
import styles from './machine-run.module.css'
import type { RunPlan } from './use-run-plan.ts'

export interface MachineRunPromptProps {
  readonly command: RunCommandName
  readonly plan: RunPlan
  readonly hiddenCount: number
  readonly onConfirm: (choice: Pick<MachineRun, 'machines' | 'stopAtFirstFailure'>) => void
  readonly onClose: () => void
}

/** Returns the name for each machine's checkpoint, and the problem with the pattern of the names. */
function useNames(machines: readonly VirtualMachine[]) {
  const [pattern, setPattern] = useState<string>(words.runWords.defaultPattern)
  const [[date = '', time = '']] = useState(() => nameStamp(Date.now()).split(' '))
  const names = machines.map((machine, index) =>
    fillPattern(pattern, {
      vm: machine.name,
      date,
      time,
      state: words.stateLabel(machine.state),
      n: String(index + 1),
    }),
  )
  const wrong = patternProblem(pattern)
  const unusable = names.map(checkpointNameProblem).find((problem) => problem !== null)
  const problem = wrong ? words.patternProblemText(wrong) : unusable && words.nameProblemText(unusable)
  return pattern === ''
    ? { pattern, setPattern, names: null, problem: undefined }
    : { pattern, setPattern, names, problem }
}

/** Asks before a command is given to several machines: to which of them, with what effect, and which are left out. */
export const MachineRunPrompt = (props: MachineRunPromptProps) => {
  const { command, plan, hiddenCount, onConfirm, onClose } = props
  const { able, leftOut } = plan
  const isCheckpoint = command === 'createCheckpoint'
  const { pattern, setPattern, names, problem } = useNames(able)
  const [stopAtFirstFailure, setStop] = useState(false)
  const factsId = useId()
  const warning = words.RUN_WARNING[command]
  const obstacle =
    able.length === 0
      ? words.runWords.none
      : able.length > RUN_LIMIT
        ? words.runWords.tooMany(RUN_LIMIT)
        : null
  const canBegin = obstacle === null && (!isCheckpoint || problem === undefined)

  const begin = (): void => {
    if (!canBegin) return
    const machines = able.map((machine, index) => {
      const name = isCheckpoint ? names?.[index] : undefined
      return { expected: toExpectedMachine(machine), ...(name === undefined ? {} : { name }) }
    })
    onConfirm({ machines, stopAtFirstFailure })
  }

  return (
    <Dialog
      role={command === 'shutDownVirtualMachine' ? 'alertdialog' : 'dialog'}
      size="wide"
      title={words.runTitle(command, able.length)}
      describedBy={factsId}
      onClose={onClose}
      footer={
        <>
          <Button
            variant={command === 'shutDownVirtualMachine' ? 'danger' : 'primary'}
            isDisabled={!canBegin}
            onPress={begin}
          >
            {words.RUN_BUTTON[command]}
          </Button>
          <Button autoFocus={!isCheckpoint} onPress={onClose}>
            {words.runWords.cancel}
          </Button>
        </>
      }
    >
      <div id={factsId} className={styles['facts']}>
        {warning !== undefined && able.length > 0 && <Note tone="warn">{warning}</Note>}
        {hiddenCount > 0 && <Note>{words.runWords.hidden(hiddenCount)}</Note>}
        {obstacle !== null && (
          <Note tone="warn" role="status">
            {obstacle}
          </Note>
        )}
      </div>
      {isCheckpoint && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            begin()
          }}
        >
          <TextField
            autoFocus
            label={words.runWords.pattern}
            value={pattern}
            onChange={setPattern}
            description={words.runWords.patternHelp}
            error={problem}
          />
        </form>
      )}
      {able.length > 0 && (
        <section className={styles['part']}>
          <h3 className={dialogStyles['heading']}>{words.runWords.willDo(able.length)}</h3>
          <ul className={styles['list']} aria-label={words.runWords.willDo(able.length)}>
            {able.map((machine, index) => (
              <li key={machine.id} className={styles['line']}>
                <span className={styles['name']}>
                  <NameText name={machine.name} />
                </span>
                <span className={styles['quiet']}>{words.stateLabel(machine.state)}</span>
                <span className={styles['effect']}>
                  {words.runEffect(command, machine)}
                  {isCheckpoint && problem === undefined && (
                    <span className={styles['preview']}>
                      {names ? <NameText name={names[index] ?? ''} /> : words.runWords.hostNames}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section className={styles['part']}>
          <h3 className={dialogStyles['heading']}>{words.runWords.leftOut(leftOut.length)}</h3>
          <ul className={styles['list']} aria-label={words.runWords.leftOut(leftOut.length)}>
            {leftOut.map(({ vmId, name, reason }) => (
              <li key={vmId} className={styles['line']}>
                <span className={styles['name']}>
                  <NameText name={name === '' ? vmId : name} />
                </span>
                <span className={styles['reason']}>{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {able.length > 1 && (
        <Checkbox isSelected={stopAtFirstFailure} onChange={setStop} description={words.runWords.stopHelp}>
          {words.runWords.stop}
        </Checkbox>
      )}
    </Dialog>
  )
}
