import type { ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './text-field.module.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  /** The visible label; a field without one needs `aria-label`. */
  readonly label?: ReactNode
  readonly description?: ReactNode
  /** The problem with the text; its presence marks the field invalid. */
  readonly error?: ReactNode
  readonly placeholder?: string
  /** A field of several lines, this high. */
  readonly rows?: number
  /** Stands after the input, such as a Browse button. */
  readonly end?: ReactNode
}

/** A text with its label, what it is for, and what is wrong with it while typing. */
export const TextField = ({
  label,
  description,
  error,
  placeholder,
  rows,
  end,
  ...props
}: TextFieldProps) => (
  <AriaTextField {...props} isInvalid={Boolean(error)} className={styles['field'] ?? ''}>
    {label && <Label className={styles['label'] ?? ''}>{label}</Label>}
    <div className={styles['line']}>
      {rows === undefined ? (
        <Input className={styles['input'] ?? ''} {...(placeholder === undefined ? {} : { placeholder })} />
      ) : (
        <TextArea className={classNames(styles['input'], styles['area'])} rows={rows} />
      )}
      {end}
    </div>
    {description && (
      <Text slot="description" className={styles['description'] ?? ''}>
        {description}
      </Text>
    )}
    <FieldError className={classNames(styles['description'], styles['error'])}>{error}</FieldError>
  </AriaTextField>
)
