import * as de from './de/screens.ts'
import * as en from './en/screens.ts'
import { spoken } from './language.ts'

export const {
  windowTitle,
  titleBarWords,
  hostWords,
  machineWords,
  columnWords,
  columnLabels,
  shortColumnLabels,
  treeWords,
  findWords,
  renameWords,
  detailWords,
  applyingLeaves,
  paneWords,
  noticeWords,
  toastWords,
} = spoken(en, de)
