import { languages, setLanguage } from '../shared/words/language.ts'

// The program serves the page in its own language. Must run before anything that reads words while it loads.
const { lang } = document.documentElement
setLanguage(languages.find((language) => language === lang) ?? 'en', navigator.languages)
