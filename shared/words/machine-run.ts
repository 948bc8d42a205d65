import type { RunResult } from '../domain/machine-run.ts'

export type RunState = RunResult['state'] | 'waiting' | 'running' | 'unknown'
