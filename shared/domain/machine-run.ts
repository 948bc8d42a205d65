import { checkpointName } from './checkpoint-name.ts'
import { checkpoint } from './checkpoint.ts'
import { expectedMachine } from './expected.ts'
import { failure } from './failure.ts'
import { guid, hostId, timestamp } from './ids.ts'
import { z } from './schema.ts'

/** The commands that may be given to several machines at once. */
export const runCommandName = z.enum([
  'createCheckpoint',
  'startVirtualMachine',
  'saveVirtualMachine',
  'shutDownVirtualMachine',
])
export type RunCommandName = z.infer<typeof runCommandName>

/** The most machines one run takes. */
export const RUN_LIMIT = 1000

/** A machine as the user saw it; `name` is the checkpoint's, and the host names it where there is none. */
const runMachine = z.object({ expected: expectedMachine, name: z.exactOptional(checkpointName) })

/** One command on several machines. `runId` is the caller's own name for it, which its activities bear. */
export const machineRun = z
  .object({
    runId: z.string().min(1).max(64),
    hostId,
    command: runCommandName,
    machines: z.array(runMachine).min(1).max(RUN_LIMIT),
    /** One after another, and none after a failure; else a few at once, and all of them. */
    stopAtFirstFailure: z.boolean(),
  })
  .superRefine(({ command, machines }, context) => {
    if (new Set(machines.map(({ expected }) => expected.vmId)).size < machines.length)
      context.addIssue({ code: 'custom', message: 'a machine is named twice' })
    if (command !== 'createCheckpoint' && machines.some(({ name }) => name !== undefined))
      context.addIssue({ code: 'custom', message: 'only a checkpoint has a name' })
  })
export type MachineRun = z.infer<typeof machineRun>

/** The result of a run for one machine. */
export const runResult = z.discriminatedUnion('state', [
  z.object({
    vmId: guid,
    state: z.literal('done'),
    /** With `createCheckpoint`: what was made, and whether it got its name. */
    made: z.exactOptional(z.object({ checkpoint, named: z.boolean() })),
  }),
  z.object({ vmId: guid, state: z.literal('failed'), failure }),
  /** Nothing was asked of the host: the run was cancelled, or an earlier machine failed. */
  z.object({ vmId: guid, state: z.literal('notBegun') }),
])
export type RunResult = z.infer<typeof runResult>

/** A run that was taken up. */
export const startedRun = z.object({
  run: machineRun,
  /** When it ended, by this computer's clock; `null` while it goes on. */
  endedAt: timestamp.nullable(),
  /** A result for every machine, in the order of the run; while it goes on, `notBegun` is not yet the last word. */
  results: z.array(runResult),
})
export type StartedRun = z.infer<typeof startedRun>
