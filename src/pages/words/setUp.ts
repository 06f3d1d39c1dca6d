// The words of the page Set up.
import { ENGLISH } from './setUpEnglish.ts';
import { GERMAN } from './setUpGerman.ts';

export const setUpWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
