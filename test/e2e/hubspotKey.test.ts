// HubSpot's key through npm start.
import { it } from 'vitest';
import { startLocal } from '../support/localProcess.ts';
import { hubspotKey } from './cases/hubspotKey.ts';

it('a planted key is nowhere but in the script properties', () =>
  hubspotKey((args) => startLocal([...args, '--port', '0'])));
