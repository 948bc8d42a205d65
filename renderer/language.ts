import { languages } from '../shared/words/language.ts'
import { setLanguage } from '../shared/words/words.ts'

// The program serves the page in its own language. Must run before anything that reads words while it loads.
const { lang } = document.documentElement
setLanguage(languages.find((language) => language === lang) ?? 'en', navigator.languages)
