const MOST = 3

/** Several announcements as one that can be listened to: the first of them, and how many more there are. */
export function gathered(texts: readonly string[]): string {
  const said = texts.slice(0, MOST).join(' ')
  return texts.length > MOST ? `${said} And ${texts.length - MOST} more: see Activities.` : said
}
