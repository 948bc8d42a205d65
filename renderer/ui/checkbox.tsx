import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps, Text } from 'react-aria-components'
import { Icon } from './icon.tsx'
import styles from './choice.module.css'

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'className' | 'children'> {
  /** The meaning of ticking it and, where it cannot be changed, the reason. */
  readonly description?: ReactNode
  readonly children: ReactNode
}

/** A box to tick, with its label and, below, what it means. */
export const Checkbox = ({ description, children, ...props }: CheckboxProps) => (
  <CheckboxField {...props} className={styles['field'] ?? ''}>
    <CheckboxButton className={styles['button'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles['box']}>{isSelected && <Icon name="check" />}</span>
          <span>{children}</span>
        </>
      )}
    </CheckboxButton>
    {description && (
      <Text slot="description" className={styles['description'] ?? ''}>
        {description}
      </Text>
    )}
  </CheckboxField>
)
