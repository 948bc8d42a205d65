import type * as en from '../en/announcements.ts'

const MOST = 3

export const gathered: typeof en.gathered = (texts) => {
  const said = texts.slice(0, MOST).join(' ')
  return texts.length > MOST ? `${said} Und ${texts.length - MOST} weitere: siehe Aktivitäten.` : said
}
