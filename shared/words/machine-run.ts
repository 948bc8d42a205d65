import type { RunResult } from '../domain/machine-run.ts'
import * as de from './de/machine-run.ts'
import * as en from './en/machine-run.ts'
import { spoken } from './language.ts'

export type RunState = RunResult['state'] | 'waiting' | 'running' | 'unknown'

export const {
  runTitle,
  runningTitle,
  RUN_BUTTON,
  RUN_WARNING,
  runEffect,
  patternProblemText,
  runWords,
  RUN_STATE,
  madeText,
  runSummary,
  runEndText,
} = spoken(en, de)
