import { afterEach, expect, test } from 'vitest'
import { activityStep, mergeEnd, type Activity } from '../domain/activity.ts'
import { failureKind, makeFailure } from '../domain/failure.ts'
import { findingKinds, type FindingAt, type FindingPlace } from '../domain/findings.ts'
import { filterFeatures, filterKeys, filterStates, filterTypes } from '../domain/machine-filter.ts'
import { commandName } from '../domain/command-name.ts'
import { runCommandName } from '../domain/machine-run.ts'
import { sampleCheckpoint, sampleFile, sampleId, sampleMachine } from '../testing/sample-records.ts'
import { checkpointType } from '../domain/virtual-machine.ts'
import { activityReport, hostWorkReport } from './activity-report.ts'
import { causeText } from './failures.ts'
import { findingText } from './findings.ts'
import { offerText } from './machine-filter.ts'
import { noticeText } from './notices.ts'
import type { Weighted } from './apply-prompt.ts'
import { setLanguage, words } from './words.ts'

afterEach(() => setLanguage('en', []))

const GB = 1024 ** 3
const STATES = ['Running', 'Off', 'Saved', 'Paused', 'Starting', 'OffCritical', 'FastSavedCritical'] as const
const machine = sampleMachine({ name: 'Qa1' })
const target = sampleCheckpoint(1, { name: 'Qa2', notes: 'Qa3', isAutomatic: true })
const activity: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: sampleId(1),
  command: 'applyCheckpoint',
  vmName: 'Qa1',
  checkpointName: 'Qa2',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
}
const plain = (text: Weighted): string =>
  text.map((part) => (typeof part === 'string' ? part : part.strong)).join('')

/** Everything a part of the window can say of findings that have these values, as far as they need any. */
const sayings = (place: FindingPlace, vmName: string, values: object): readonly string[] =>
  findingKinds(place).map((kind) =>
    findingText(
      place,
      { kind, subject: 'machine', level: 'warn', values } as FindingAt<FindingPlace>,
      vmName,
    ),
  )

const COMMANDS = commandName.options
const JOBS = ['create', 'apply', 'delete', 'merge', 'export', 'clearState', 'save', 'start'] as const
const DELETIONS = [
  { at: 2, of: 77, below: 0 },
  { at: 1, of: 1, below: 77 },
  { at: 1, of: 1, below: 1 },
]
const job = { id: 'j', vmId: null, percent: 77, startedAt: null, cancelable: false, status: 'Qa4' }
const subject = {
  vmName: 'Qa1',
  target: 'Qa2',
  stateBefore: 'Running',
  stateNow: 'Saved',
  keptName: 'Qa3',
  resumeRefused: false,
  open: null,
}
const shown = { warnings: [], footnotes: [] }
const preview = { ...shown, powerAfter: 'Off', memoryNow: true, offersStart: true } as const
const since = { kind: 'since', since: 0, bytes: 5 * GB } as const
const line = { file: sampleFile('D:\\Qa1.vhdx'), column: 0, row: 0, parent: null }

/** Sentences about whole records, by the word they come from; what they are about is named Qa1, Qa2 and so on. */
const SENTENCES: Readonly<Record<string, () => readonly unknown[]>> = {
  activityText: () => COMMANDS.map((command) => words.activityText({ ...activity, command })),
  activityDoneText: () => COMMANDS.map((command) => words.activityDoneText({ ...activity, command })),
  deletions: () =>
    DELETIONS.flatMap((one) => {
      const deleting = { ...activity, command: 'deleteCheckpoints' as const, deletion: one }
      return [words.activityText(deleting), words.activityDoneText(deleting)]
    }),
  merged: () =>
    mergeEnd.options.flatMap((outcome) => {
      const steps = [{ step: 'merge', state: 'done', outcome } as const]
      return [
        words.activityDoneText({ ...activity, command: 'deleteCheckpoints', steps }),
        ...words.deleteResult(['Qa2'], outcome, 'Qa1'),
      ]
    }),
  progress: () => [
    ...activityStep.shape.state.options.flatMap((state) =>
      activityStep.shape.step.options.map((step) =>
        Object.values(words.stepText({ step, state })).join(': '),
      ),
    ),
    words.activityProgressText({
      ...activity,
      steps: [{ step: 'merge', state: 'running' }],
      bytes: 5 * GB,
    }),
    words.activityProgressText({
      ...activity,
      steps: [{ step: 'keep', state: 'running' }],
      percent: 77,
    }),
    words.notCancellableText({ ...activity, command: 'startVirtualMachine' }),
  ],
  jobs: () => JOBS.flatMap((kind) => [words.hostJobText(kind, 'Qa1'), words.jobStatus({ ...job, kind })]),
  status: () =>
    COMMANDS.slice(0, 6).map((command) =>
      words.activityStatus({ ...activity, command, percent: 77 }, undefined),
    ),
  report: () => [
    activityReport({ ...activity, steps: [{ step: 'keep', state: 'running' }] }, 60_000),
    hostWorkReport({ text: 'Qa1', startedAt: null, status: 'Qa2' }, 0),
    ...COMMANDS.map((command) => noticeText({ ...activity, kind: 'commandInterrupted', command, at: 0 })),
  ],
  applyOutcome: () => [
    ...(['no', 'yes', 'unknown'] as const).map((truth) => words.applyOutcomeSentence(truth, subject)),
    words.applyOutcomeSentence('unknown', { ...subject, stateNow: null }),
    words.applyOutcomeSentence('no', { ...subject, resumeRefused: true }),
    ...(['apply', 'keep', 'keepUntold', 'start'] as const).flatMap((open) => [
      words.applyOutcomeSentence(open === 'apply' ? 'unknown' : 'no', { ...subject, open }),
      words.appliedNotStarted({ ...subject, open }),
    ]),
    words.appliedNotStarted(subject),
    words.appliedAndStarted(subject),
    ...words.applyResult(
      {
        state: 'Saved',
        appliedAt: 0,
        kept: { checkpoint: target, at: 0, fellBack: true },
        started: { heartbeat: null },
      },
      'Qa3',
      'Qa1',
    ),
  ],
  applyPrompt: () => [
    words.machineFact(machine),
    words.checkpointFact(target),
    ...([since, { kind: 'nothing' }, { kind: 'unknown' }] as const).flatMap((unheld) =>
      [true, false].map((keep) =>
        plain(
          words.unheldFact({ ...preview, unheld, memoryIfKept: 'lost' }, 1e9, {
            keep,
            startAfterwards: true,
          }),
        ),
      ),
    ),
    ...(['Running', 'Saved', 'Off'] as const).map((powerAfter) =>
      plain(
        words.afterwardsFact({ ...preview, powerAfter, unheld: since, memoryIfKept: 'none' }, 'Qa1', {
          keep: true,
          startAfterwards: true,
        }),
      ),
    ),
    ...checkpointType.options.flatMap((one) =>
      STATES.map((state) => words.keepHelp({ ...machine, state, checkpointType: one })),
    ),
    words.applyFootnoteText({ kind: 'clusterNotKnown', silence: 'notTold' }, 'Qa1'),
    ...sayings('apply', 'Qa1', { paths: ['Qa2', 'Qa3'], days: 77, root: 'Qa2', freeBytes: GB }),
  ],
  deletePrompt: () => [
    ...[1, 77].flatMap((count) =>
      [true, false].flatMap((subtree) => {
        const about = { vmName: 'Qa1', name: 'Qa2', count, subtree }
        return [
          words.deleteTitle(about),
          words.losesText(about),
          ...(['running', 'done', 'failed'] as const).map((state) => words.deleteProgressTitle(about, state)),
        ]
      }),
    ),
    ...sayings('delete', 'Qa1', { names: ['Qa2', 'Qa3'] }),
    words.mergeText({ childPath: 'D:\\Qa1.avhdx', intoPath: 'D:\\Qa2.vhdx', bytes: 5 * GB }),
    words.disksText({ merges: [], movedBytes: 0, freedBytes: 5 * GB, spaces: [] }),
    words.spaceText({ root: 'Qa1', needed: 5 * GB, free: GB, movesNoData: false }),
    ...[true, false, null].map((gone) =>
      words.deletionTruthText({
        vmName: 'Qa1',
        at: 'Qa2',
        gone,
        goesOn: true,
        cause: 'Qa3.',
        deleted: ['Qa4'],
        standing: ['Qa5'],
        count: 2,
      }),
    ),
  ],
  failures: () => [
    ...failureKind.options.flatMap((kind) => [
      causeText(makeFailure(kind, '', {})),
      causeText(makeFailure(kind, 'startVirtualMachine', {})),
    ]),
    ...[...COMMANDS, 'deleteCheckpointSubtree', 'previewApply'].map((operation) =>
      causeText(makeFailure('Busy', operation, { vmName: 'Qa1', checkpointName: 'Qa2' })),
    ),
    words.changeText({ what: 'name', was: 'Qa1', is: 'Qa2' }),
    words.changeText({ what: 'state', was: 'Running', is: 'Off' }),
  ],
  labels: () => [
    ...STATES.flatMap((state) => [
      words.stateLabel(state),
      words.isNow({ name: 'Qa1', state }),
      words.refusalText({ kind: 'state', state }),
      words.applyingLeaves('Qa1', state),
      words.foundAfterwards('Qa1', state, { made: ['Qa2'], gone: ['Qa3'] }, false),
    ]),
    ...[words.couldNotBeTold, words.doneAllTheSame, words.notKnownYet].map((say) => say('Qa1')),
    words.operationLabel('MergingDisks'),
    words.refusalText({ kind: 'busy', operation: 'MergingDisks' }),
    words.refusalText({ kind: 'kind', checkpointKind: 'replica' }),
  ],
  dialogs: () => [
    ...(['shutDown', 'turnOff', 'reset', 'deleteSavedState'] as const).flatMap((command) =>
      Object.values<string>({ ...words.powerText(command, machine) }),
    ),
    words.checkpointsFact('turnOff', { parentCheckpointId: target.id }, [target]),
    ...sayings('settings', 'Qa1', { paths: ['Qa1'] }),
    ...(['tree', 'now'] as const).flatMap((place) => sayings(place, 'Qa1', {})),
    ...(['name', 'computer', 'port'] as const).map((field) =>
      words.draftProblemText(field, { kind: 'character', character: ';', at: 76 }),
    ),
    ...([null, 'nothing', 'folder'] as const).flatMap((after) =>
      [true, false].map((isLost) => words.leftBehind('Qa1', 'nothing', after, isLost)),
    ),
    ...words
      .folderLines({ readAt: 0, found: 'nothing', writable: null, isShare: true, volume: null })
      .map((told) => told.words),
    words.partText({ kind: 'memory', memory: { startup: GB, dynamic: { minimum: GB, maximum: 2 * GB } } }),
    words.ownerText(
      { ...line, kind: 'base', owner: { kind: 'machine' }, frozenBy: ['x'], isNow: true },
      () => 'Qa1',
    ),
  ],
  filter: () => [
    ...filterKeys.map((key) => offerText({ kind: 'key', key, written: '' })),
    ...filterStates.map((value) => offerText({ kind: 'state', value, written: '' })),
    ...filterTypes.map((value) => offerText({ kind: 'type', value, written: '' })),
    ...filterFeatures.map((value) => offerText({ kind: 'has', value, written: '' })),
    ...(['unknownKey', 'badValue', 'noValue', 'openQuote'] as const).map((kind) =>
      words.filterProblemText({ kind, at: 76, length: 1, key: 'state', asks: 'state', value: 'Qa1' }),
    ),
  ],
  runs: () =>
    runCommandName.options.flatMap((command) => [
      words.runTitle(command, 77),
      words.runningTitle(command, 77),
      words.runEffect(command, machine),
      words.runEndText(command, ['done', 'failed', 'notBegun', 'unknown']),
    ]),
  program: () => [
    ...(['asked', 'last', 'windows', 'noHyperV'] as const).map((reason) =>
      words.hostChosen({ kind: 'remote', name: 'Qa1' }, reason),
    ),
    words.quitWords.question([{ vmName: 'Qa1', startedAt: 0 }]),
    words.hostInMenu('Qa1', 'Qa2', 'unavailable'),
  ],
}

const named = (text: string): string => [...new Set(text.match(/Qa\d|\b77\b|\b5 GB/gu))].toSorted().join()
const end = (text: string): string => /(?:[.?!:]|\.\.\.)$/u.exec(text)?.[0] ?? ''

test.each(Object.entries(SENTENCES))('%s: German names what English names, and ends as it does', (_, say) => {
  setLanguage('en', [])
  const english = say().map(String)
  setLanguage('de', [])
  const pairs = say().map((text, index) => [english[index] ?? '', String(text)] as const)
  expect(pairs.filter(([en, de]) => named(en) !== named(de))).toEqual([])
  expect(pairs.filter(([en, de]) => end(en) !== end(de))).toEqual([])
  expect(pairs.filter(([en, de]) => en === de && /\p{L}{2}/u.test(en))).toEqual([])
  expect(pairs.filter(([, de]) => /undefined|NaN|\[object|"/u.test(de))).toEqual([])
})
