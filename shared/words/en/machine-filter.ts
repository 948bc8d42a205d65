import {
  type FilterFeature,
  type FilterKey,
  type FilterProblem,
  type FilterState,
  type FilterType,
} from '../../domain/machine-filter.ts'
import { visible } from '../format.ts'

export const filterWords = {
  help: 'Words and key:value pairs, all of which have to fit. A - before one turns it round; quotes hold words together.',
  offers: 'What can be written here',
  count: (count: number): string => (count === 1 ? '1 suggestion' : `${count} suggestions`),
} as const

const KEY: Readonly<Record<FilterKey, string>> = {
  state: 'The power state',
  checkpoints: 'How many checkpoints it has, such as >5',
  older: 'Its oldest checkpoint is at least so old, such as 30d',
  size: 'What its checkpoints take, such as >10GB',
  type: 'The checkpoint type',
  has: 'What sets it apart',
  name: 'The name alone, not its notes or its state',
  host: 'The host it is on',
}

const STATE: Readonly<Record<FilterState, string>> = {
  running: 'It runs',
  off: 'It is off',
  saved: 'Its memory is saved on disk',
  paused: 'It is paused',
  critical: 'Its configuration or a disk cannot be reached',
  changing: 'It is on its way from one state to another',
}

const TYPE: Readonly<Record<FilterType, string>> = {
  production: 'Production checkpoints',
  standard: 'Standard checkpoints, with memory',
  off: 'Checkpoints are disabled',
}

const FEATURE: Readonly<Record<FilterFeature, string>> = {
  backup: 'A checkpoint left over by a backup',
  missing: 'A checkpoint whose files are missing',
  orphan: 'A checkpoint whose parent is not found',
  limit: '45 checkpoints or more of the 50 allowed',
  replica: 'It is replicated',
  dc: 'It is called a domain controller in its notes',
  checkpoints: 'At least one checkpoint',
  notes: 'Notes of any kind',
  unread: 'Something of it could not be read',
  clock: 'A clock that is or was wrong',
  leftover: 'Disks of checkpoints that are no more',
  paths: 'A disk whose path is written in more than one way',
  cluster: 'It belongs to a cluster',
}

/** The meanings of keys and their values. */
export const filterMeanings = { key: KEY, state: STATE, type: TYPE, has: FEATURE }

const EXPECTED: Readonly<Record<FilterKey, string>> = {
  state: `one of ${Object.keys(STATE).join(', ')}`,
  checkpoints: 'a number such as 5, >5 or <=5',
  older: 'a span such as 12h, 30d, 2w, 6mo or 1y',
  size: 'a size such as >10GB or <500MB',
  type: `one of ${Object.keys(TYPE).join(', ')}`,
  has: `one of ${Object.keys(FEATURE).join(', ')}`,
  name: 'a part of a name',
  host: "a part of a host's name",
}

const expectedOf = (asks: FilterKey | null): string => (asks === null ? '' : EXPECTED[asks])

/**
 * Tells what is wrong with a piece of a filter, where, and what to write instead. The piece filters nothing
 * as it is.
 */
export function filterProblemText({ kind, at, key, asks, value }: FilterProblem): string {
  const place = `at character ${at + 1}`
  switch (kind) {
    case 'unknownKey':
      return `"${visible(key ?? '')}:" ${place} is no key of the filter. To look for it as a word, put it in quotes.`
    case 'badValue':
      return `"${visible(value)}" ${place} is nothing that ${key ?? ''}: can be. It takes ${expectedOf(asks)}.`
    case 'noValue':
      return key === null
        ? `What is not to be found is missing ${place}.`
        : `${key}: ${place} has no value yet. It takes ${expectedOf(asks)}.`
    case 'openQuote':
      return `The quote ${place} is not closed.`
  }
}
