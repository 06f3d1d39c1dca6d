// telli's contact lookup through npm start.
import { describe, it } from 'vitest';
import { startLocal } from '../support/localProcess.ts';
import { contactLookup } from './cases/contactLookup.ts';

describe('a contact lookup', () => {
  it('knows the caller after a booking, and no caller without the key', () =>
    contactLookup((args) => startLocal([...args, '--port', '0'])));
});
