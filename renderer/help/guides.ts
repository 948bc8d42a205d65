import { currentLanguage } from '../../shared/words/language.ts'

export const guideIds = ['user-guide', 'administrator-guide', 'security-model', 'troubleshooting'] as const
export type GuideId = (typeof guideIds)[number]

export const isGuideId = (id: string): id is GuideId => (guideIds as readonly string[]).includes(id)

const texts = import.meta.glob<string>('./*/*.md', { query: '?raw', import: 'default' })
const pictures = import.meta.glob<string>('./*/*.png', { query: '?url', import: 'default', eager: true })

const here = (file: string): string => `./${currentLanguage()}/${file}`

/** A guide's text in the language spoken, in Markdown. Fails where the program's files are not all there. */
export async function loadGuide(id: GuideId): Promise<string> {
  const load = texts[here(`${id}.md`)]
  if (!load) throw new Error(`There is no guide ${id}.`)
  return load()
}

/** The address of a picture that a guide in the language spoken names. */
export const pictureAddress = (name: string): string | undefined => pictures[here(name)]
