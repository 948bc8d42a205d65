import { describe, expect, test } from 'vitest'
import { hostEntry } from './host-address.ts'
import { draftOf, draftProblems, emptyDraft, entryOf, type HostDraft } from './host-draft.ts'

const draft = (part: Partial<HostDraft> = {}): HostDraft => ({
  ...emptyDraft(true),
  computer: ' hv01.contoso.com ',
  ...part,
})

describe('a draft of a host', () => {
  test('is called as its computer unless it is given a name', () => {
    expect(entryOf(draft())).toMatchObject({ name: 'hv01.contoso.com', group: null })
    expect(entryOf(draft({ name: 'Left rack', group: ' Lab ' }))).toMatchObject({
      name: 'Left rack',
      group: 'Lab',
    })
  })

  test.each<Partial<HostDraft>>([
    {},
    { transport: 'winRmSsl', asAnother: true, user: 'CONTOSO\\anna', port: '5999', endpoint: 'panel' },
    { transport: 'winRm', asAnother: true, user: 'anna', trustsByName: true },
    { transport: 'ssh', asAnother: true, user: 'anna', keyFile: 'C:\\keys\\id' },
  ])('%o says what the contract takes, and is the draft of what it says', (part) => {
    const entry = entryOf(draft(part))
    expect(hostEntry.safeParse(entry).success).toBe(true)
    expect(entry && entryOf(draftOf(entry))).toEqual(entry)
  })

  test('trusts by name only where a user signs in without HTTPS, whatever was ticked before', () => {
    const trusts = (part: Partial<HostDraft>) =>
      entryOf(draft({ trustsByName: true, user: 'anna', ...part }))?.address
    expect(trusts({ asAnother: true, transport: 'winRmSsl' })).toMatchObject({ trustsByName: false })
    expect(trusts({ asAnother: false })).toMatchObject({ trustsByName: false })
    expect(trusts({ asAnother: true })).toMatchObject({ trustsByName: true })
  })

  test('says nothing while a field is wrong, and which', () => {
    const wrong = draft({ computer: 'a b', asAnother: true, port: 'x', endpoint: '-', transport: 'winRm' })
    expect(entryOf(wrong)).toBeNull()
    expect(Object.keys(draftProblems(wrong))).toEqual(['computer', 'user', 'port', 'endpoint'])
    // What another transport would ask for is not asked of this one.
    expect(draftProblems(draft({ transport: 'ssh', endpoint: '-' }))).toEqual({})
  })
})
