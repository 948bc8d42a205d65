import { expect, test } from 'vitest'
import type { Activity } from '../../shared/domain/activity.ts'
import { createQuit, type QuitAnswer } from './quit.ts'

const activity: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: '00000000-0000-0000-0000-000000000001',
  command: 'applyCheckpoint',
  vmName: 'SRV-01',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
}

function scene(running: readonly Activity[], ...answers: QuitAnswer[]) {
  const happened: string[] = []
  let closed = (): void => undefined
  const quit = createQuit({
    panel: {
      running: () => running,
      close: () => {
        happened.push('closing')
        return new Promise((resolve) => (closed = resolve))
      },
    },
    ask: async () => {
      happened.push('asked')
      return answers.shift() ?? 'stay'
    },
    exit: (code) => happened.push(`exit ${code}`),
  })
  return { happened, quit, close: () => closed() }
}

test('closes and ends where nothing is under way', async () => {
  const { happened, quit, close } = scene([])
  const quitting = quit()
  close()
  await quitting
  expect(happened).toEqual(['closing', 'exit 0'])
})

test('a second wish ends a closing in which nothing can be lost any more', async () => {
  const { happened, quit } = scene([])
  void quit()
  await quit()
  expect(happened).toEqual(['closing', 'exit 1'])
})

test('asks where a command is under way, and ends only when it has ended', async () => {
  const { happened, quit, close } = scene([activity], 'wait')
  const quitting = quit()
  await expect.poll(() => happened).toEqual(['asked', 'closing'])
  close()
  await quitting
  expect(happened).toEqual(['asked', 'closing', 'exit 0'])
})

test('does nothing when the user stays, and ends at once when the user insists', async () => {
  const { happened, quit } = scene([activity], 'stay', 'wait', 'now')
  await quit()
  expect(happened).toEqual(['asked'])
  void quit()
  await expect.poll(() => happened).toEqual(['asked', 'asked', 'closing'])
  await quit()
  expect(happened).toEqual(['asked', 'asked', 'closing', 'asked', 'exit 1'])
})
