import * as de from './de/command-truth.ts'
import * as en from './en/command-truth.ts'
import { spoken } from './language.ts'

export const { foundAfterwards } = spoken(en, de)
export type { CheckpointsFound } from './en/command-truth.ts'
