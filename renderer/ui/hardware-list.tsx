import type { HardwareLine } from '../../shared/domain/hardware-lines.ts'
import { words } from '../../shared/words/words.ts'
import { Facts } from './facts.tsx'
import { Icon } from './icon.tsx'
import styles from './hardware-list.module.css'

const labelOf = ({ part, now }: HardwareLine): string => {
  const there = part ?? now
  return there ? words.partLabel(there) : ''
}

/** The parts of a machine or of a checkpoint, each with how the machine differs in it now. */
export const HardwareList = ({ lines }: { readonly lines: readonly HardwareLine[] }) => (
  <div className={styles['hardware']}>
    <Facts
      facts={lines.map((line) => ({
        key: line.key,
        label: labelOf(line),
        value: (
          <>
            {line.part ? words.partText(line.part) : words.hardwareWords.none}
            {line.now !== undefined && (
              <span className={styles['differs']}>
                <Icon name="warning" />
                {words.differenceText(line.part, line.now)}
              </span>
            )}
          </>
        ),
      }))}
    />
  </div>
)
