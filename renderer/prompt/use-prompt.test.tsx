import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { CommandName } from '../../shared/domain/command-name.ts'
import { renderElement } from '../testing/render-app.tsx'
import { type OwnCommand, usePrompt } from './use-prompt.ts'

interface Facts {
  readonly name: string
  readonly readAt: number
}

const changesOf = (seen: Facts, facts: Facts): readonly string[] =>
  seen.name === facts.name ? [] : [`${seen.name} is ${facts.name}`]

const LATER = Number.POSITIVE_INFINITY
const idle: OwnCommand<CommandName> = {
  give: async () => ({}),
  isUnderWay: false,
  activity: undefined,
  reset: () => undefined,
}

let asked: string[]

interface QuestionProps {
  readonly facts: Facts | undefined
  readonly told?: number
  readonly signature?: string
  readonly own?: OwnCommand<CommandName>
}

/** A prompt over what a test hands it. */
const Asking = ({ facts, told = LATER, signature = '', own = idle }: QuestionProps) => {
  const [refetch] = useState(() => () => void asked.push('read'))
  const query = { currentData: facts, fulfilledTimeStamp: told, refetch }
  const { question, confirmed, confirm, askAgain } = usePrompt({ own, query, signature, changesOf })
  const shown = confirmed?.facts ?? question?.facts
  return (
    <>
      <p role="status">
        {shown?.name ?? 'nothing known'}; changes: {question?.changes.join() ?? ''}
      </p>
      <button onClick={() => question?.see(question.facts)}>Seen</button>
      <button onClick={() => confirm('createCheckpoint', { hostId: 'demo', expected: machine })}>Yes</button>
      <button onClick={askAgain}>Again</button>
    </>
  )
}

const machine = { vmId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', name: 'SRV-01', state: 'Off' } as const
const press = (name: string): Promise<void> => page.getByRole('button', { name }).click()
const status = page.getByRole('status')

beforeEach(() => {
  asked = []
})

test('asks by no facts that an earlier prompt was told', async () => {
  const show = renderElement(<Asking facts={{ name: 'A', readAt: 1 }} told={1} />)
  await expect.element(status).toHaveTextContent('nothing known; changes:')
  show(<Asking facts={{ name: 'A', readAt: 1 }} />)
  await expect.element(status).toHaveTextContent('A; changes:')
})

test('tells what changed since the user looked, until they have seen it, and nothing of what merely aged', async () => {
  const show = renderElement(<Asking facts={{ name: 'A', readAt: 1 }} />)
  show(<Asking facts={{ name: 'A', readAt: 2 }} />)
  await expect.element(status).toHaveTextContent('A; changes:')
  show(<Asking facts={{ name: 'B', readAt: 3 }} />)
  await expect.element(status).toHaveTextContent('B; changes: A is B')
  await press('Seen')
  await expect.element(status).not.toHaveTextContent('A is B')
})

test('tells no change while the answer is carried out, for that is its own', async () => {
  const show = renderElement(<Asking facts={{ name: 'A', readAt: 1 }} />)
  await expect.element(status).toHaveTextContent('A; changes:')
  show(<Asking facts={{ name: 'B', readAt: 2 }} own={{ ...idle, isUnderWay: true }} />)
  await expect.element(status).toHaveTextContent('B; changes:')
  await expect.element(status).not.toHaveTextContent('A is B')
})

test('reads anew whenever the list knows something else, until it is answered; what was answered goes on being shown', async () => {
  const given: string[] = []
  const own = { ...idle, give: async (name: string) => (given.push(name), {}) }
  const show = renderElement(<Asking facts={{ name: 'A', readAt: 1 }} signature="one" own={own} />)
  await expect.element(status).toHaveTextContent('A; changes:')
  show(<Asking facts={{ name: 'A', readAt: 1 }} signature="two" own={own} />)
  await expect.poll(() => asked).toEqual(['read'])
  await press('Yes')
  expect(given).toEqual(['createCheckpoint'])
  show(<Asking facts={{ name: 'B', readAt: 2 }} signature="three" own={own} />)
  await expect.element(status).toHaveTextContent('A; changes:')
  expect(asked).toEqual(['read'])
  await press('Again')
  await expect.element(status).toHaveTextContent('B; changes:')
  await expect.poll(() => asked).toEqual(['read', 'read', 'read'])
})
