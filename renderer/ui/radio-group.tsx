import type { ReactNode } from 'react'
import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  type RadioFieldProps,
  type RadioGroupProps as AriaRadioGroupProps,
  Text,
} from 'react-aria-components'
import styles from './choice.module.css'

export interface RadioGroupProps extends Omit<AriaRadioGroupProps, 'className' | 'children'> {
  readonly label: ReactNode
  readonly children: ReactNode
}

/** A choice of one among a few `Radio`s. */
export const RadioGroup = ({ label, children, ...props }: RadioGroupProps) => (
  <AriaRadioGroup {...props} className={styles['group'] ?? ''}>
    <Label className={styles['label'] ?? ''}>{label}</Label>
    {children}
  </AriaRadioGroup>
)

export interface RadioProps extends Omit<RadioFieldProps, 'className' | 'children'> {
  readonly description?: ReactNode
  readonly children: ReactNode
}

/** One choice of a `RadioGroup`, with its label and, below, what it means. */
export const Radio = ({ description, children, ...props }: RadioProps) => (
  <RadioField {...props} className={styles['field'] ?? ''}>
    <RadioButton className={styles['button'] ?? ''}>
      <span className={styles['ring']} />
      <span>{children}</span>
    </RadioButton>
    {description && (
      <Text slot="description" className={styles['description'] ?? ''}>
        {description}
      </Text>
    )}
  </RadioField>
)
