import { afterEach, expect, test } from 'vitest'
import { activityStep, mergeEnd, type Activity } from '../domain/activity.ts'
import { failureKind, makeFailure } from '../domain/failure.ts'
import { findingKinds, type FindingAt, type FindingPlace } from '../domain/findings.ts'
import { filterFeatures, filterKeys, filterStates, filterTypes } from '../domain/machine-filter.ts'
import { commandName } from '../domain/command-name.ts'
import { runCommandName } from '../domain/machine-run.ts'
import { sampleCheckpoint, sampleFile, sampleId, sampleMachine } from '../testing/sample-records.ts'
import { checkpointType } from '../domain/virtual-machine.ts'
import * as activities from './activities.ts'
import { activityReport, hostWorkReport } from './activity-report.ts'
import {
  appliedAndStarted,
  appliedNotStarted,
  applyOutcomeSentence,
  couldNotBeTold,
  deletionTruthText,
  doneAllTheSame,
  foundAfterwards,
  notKnownYet,
} from './aftermath.ts'
import * as apply from './apply-prompt.ts'
import { applyResult } from './apply-result.ts'
import { draftProblemText } from './connect-dialog.ts'
import * as deletion from './delete-prompt.ts'
import { ownerText, partText } from './details.ts'
import { leftBehind } from './export-dialog.ts'
import { causeText, changeText } from './failures.ts'
import { findingText } from './findings.ts'
import { folderLines } from './host-folder.ts'
import { hostInMenu } from './hosts.ts'
import { operationLabel, refusalText, stateLabel } from './labels.ts'
import { setLanguage } from './language.ts'
import { filterProblemText, offerText } from './machine-filter.ts'
import * as run from './machine-run.ts'
import { noticeText } from './notices.ts'
import { activityStatus, jobStatus } from './machine-status.ts'
import { checkpointsFact, isNow, powerText } from './power-dialogs.ts'
import { hostChosen, quitWords } from './program.ts'
import { applyingLeaves } from './screens.ts'

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
const plain = (text: apply.Weighted): string =>
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
  activityText: () => COMMANDS.map((command) => activities.activityText({ ...activity, command })),
  activityDoneText: () => COMMANDS.map((command) => activities.activityDoneText({ ...activity, command })),
  deletions: () =>
    DELETIONS.flatMap((one) => {
      const deleting = { ...activity, command: 'deleteCheckpoints' as const, deletion: one }
      return [activities.activityText(deleting), activities.activityDoneText(deleting)]
    }),
  merged: () =>
    mergeEnd.options.flatMap((outcome) => {
      const steps = [{ step: 'merge', state: 'done', outcome } as const]
      return [
        activities.activityDoneText({ ...activity, command: 'deleteCheckpoints', steps }),
        ...deletion.deleteResult(['Qa2'], outcome, 'Qa1'),
      ]
    }),
  progress: () => [
    ...activityStep.shape.state.options.flatMap((state) =>
      activityStep.shape.step.options.map((step) =>
        Object.values(apply.stepText({ step, state })).join(': '),
      ),
    ),
    activities.activityProgressText({
      ...activity,
      steps: [{ step: 'merge', state: 'running' }],
      bytes: 5 * GB,
    }),
    activities.activityProgressText({
      ...activity,
      steps: [{ step: 'keep', state: 'running' }],
      percent: 77,
    }),
    activities.notCancellableText({ ...activity, command: 'startVirtualMachine' }),
  ],
  jobs: () => JOBS.flatMap((kind) => [activities.hostJobText(kind, 'Qa1'), jobStatus({ ...job, kind })]),
  status: () =>
    COMMANDS.slice(0, 6).map((command) => activityStatus({ ...activity, command, percent: 77 }, undefined)),
  report: () => [
    activityReport({ ...activity, steps: [{ step: 'keep', state: 'running' }] }, 60_000),
    hostWorkReport({ text: 'Qa1', startedAt: null, status: 'Qa2' }, 0),
    ...COMMANDS.map((command) => noticeText({ ...activity, kind: 'commandInterrupted', command, at: 0 })),
  ],
  applyOutcome: () => [
    ...(['no', 'yes', 'unknown'] as const).map((truth) => applyOutcomeSentence(truth, subject)),
    applyOutcomeSentence('unknown', { ...subject, stateNow: null }),
    applyOutcomeSentence('no', { ...subject, resumeRefused: true }),
    ...(['apply', 'keep', 'keepUntold', 'start'] as const).flatMap((open) => [
      applyOutcomeSentence(open === 'apply' ? 'unknown' : 'no', { ...subject, open }),
      appliedNotStarted({ ...subject, open }),
    ]),
    appliedNotStarted(subject),
    appliedAndStarted(subject),
    ...applyResult(
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
    apply.machineFact(machine),
    apply.checkpointFact(target),
    ...([since, { kind: 'nothing' }, { kind: 'unknown' }] as const).flatMap((unheld) =>
      [true, false].map((keep) =>
        plain(
          apply.unheldFact({ ...preview, unheld, memoryIfKept: 'lost' }, 1e9, {
            keep,
            startAfterwards: true,
          }),
        ),
      ),
    ),
    ...(['Running', 'Saved', 'Off'] as const).map((powerAfter) =>
      plain(
        apply.afterwardsFact({ ...preview, powerAfter, unheld: since, memoryIfKept: 'none' }, 'Qa1', {
          keep: true,
          startAfterwards: true,
        }),
      ),
    ),
    ...checkpointType.options.flatMap((one) =>
      STATES.map((state) => apply.keepHelp({ ...machine, state, checkpointType: one })),
    ),
    apply.applyFootnoteText({ kind: 'clusterNotKnown', silence: 'notTold' }, 'Qa1'),
    ...sayings('apply', 'Qa1', { paths: ['Qa2', 'Qa3'], days: 77, root: 'Qa2', freeBytes: GB }),
  ],
  deletePrompt: () => [
    ...[1, 77].flatMap((count) =>
      [true, false].flatMap((subtree) => {
        const about = { vmName: 'Qa1', name: 'Qa2', count, subtree }
        return [
          deletion.deleteTitle(about),
          deletion.losesText(about),
          ...(['running', 'done', 'failed'] as const).map((state) =>
            deletion.deleteProgressTitle(about, state),
          ),
        ]
      }),
    ),
    ...sayings('delete', 'Qa1', { names: ['Qa2', 'Qa3'] }),
    deletion.mergeText({ childPath: 'D:\\Qa1.avhdx', intoPath: 'D:\\Qa2.vhdx', bytes: 5 * GB }),
    deletion.disksText({ merges: [], movedBytes: 0, freedBytes: 5 * GB, spaces: [] }),
    deletion.spaceText({ root: 'Qa1', needed: 5 * GB, free: GB, movesNoData: false }),
    ...[true, false, null].map((gone) =>
      deletionTruthText({
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
    changeText({ what: 'name', was: 'Qa1', is: 'Qa2' }),
    changeText({ what: 'state', was: 'Running', is: 'Off' }),
  ],
  labels: () => [
    ...STATES.flatMap((state) => [
      stateLabel(state),
      isNow({ name: 'Qa1', state }),
      refusalText({ kind: 'state', state }),
      applyingLeaves('Qa1', state),
      foundAfterwards('Qa1', state, { made: ['Qa2'], gone: ['Qa3'] }, false),
    ]),
    ...[couldNotBeTold, doneAllTheSame, notKnownYet].map((say) => say('Qa1')),
    operationLabel('MergingDisks'),
    refusalText({ kind: 'busy', operation: 'MergingDisks' }),
    refusalText({ kind: 'kind', checkpointKind: 'replica' }),
  ],
  dialogs: () => [
    ...(['shutDown', 'turnOff', 'reset', 'deleteSavedState'] as const).flatMap((command) =>
      Object.values<string>({ ...powerText(command, machine) }),
    ),
    checkpointsFact('turnOff', { parentCheckpointId: target.id }, [target]),
    ...sayings('settings', 'Qa1', { paths: ['Qa1'] }),
    ...(['tree', 'now'] as const).flatMap((place) => sayings(place, 'Qa1', {})),
    ...(['name', 'computer', 'port'] as const).map((field) =>
      draftProblemText(field, { kind: 'character', character: ';', at: 76 }),
    ),
    ...([null, 'nothing', 'folder'] as const).flatMap((after) =>
      [true, false].map((isLost) => leftBehind('Qa1', 'nothing', after, isLost)),
    ),
    ...folderLines({ readAt: 0, found: 'nothing', writable: null, isShare: true, volume: null }).map(
      ({ words }) => words,
    ),
    partText({ kind: 'memory', memory: { startup: GB, dynamic: { minimum: GB, maximum: 2 * GB } } }),
    ownerText(
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
      filterProblemText({ kind, at: 76, length: 1, key: 'state', asks: 'state', value: 'Qa1' }),
    ),
  ],
  runs: () =>
    runCommandName.options.flatMap((command) => [
      run.runTitle(command, 77),
      run.runningTitle(command, 77),
      run.runEffect(command, machine),
      run.runEndText(command, ['done', 'failed', 'notBegun', 'unknown']),
    ]),
  program: () => [
    ...(['asked', 'last', 'windows', 'noHyperV'] as const).map((reason) =>
      hostChosen({ kind: 'remote', name: 'Qa1' }, reason),
    ),
    quitWords.question([{ vmName: 'Qa1', startedAt: 0 }]),
    hostInMenu('Qa1', 'Qa2', 'unavailable'),
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
