import * as de from './de/labels.ts'
import * as en from './en/labels.ts'
import { spoken } from './language.ts'

export const {
  stateLabel,
  kindLabel,
  productionLabel,
  checkpointTypeLabel,
  checkpointTypeText,
  heartbeatLabel,
  operationLabel,
  refusalText,
  unreadText,
  hostSays,
} = spoken(en, de)
