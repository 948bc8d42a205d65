import { expect, test } from 'vitest'
import { newAbortController, onAbort } from './abort.ts'

test('whoever waits is told once, and whoever comes later at once', () => {
  const controller = newAbortController()
  const told: string[] = []
  onAbort(controller.signal, () => told.push('early'))
  expect([controller.signal.aborted, told]).toEqual([false, []])
  controller.abort()
  controller.abort()
  onAbort(controller.signal, () => told.push('late'))
  expect([controller.signal.aborted, told]).toEqual([true, ['early', 'late']])
})

test('whoever no longer waits is not told', () => {
  const controller = newAbortController()
  const told: string[] = []
  const forget = onAbort(controller.signal, () => told.push('forgotten'))
  onAbort(controller.signal, () => told.push('told'))
  forget()
  controller.abort()
  expect(told).toEqual(['told'])
})
