// The end-to-end suite where Sheets, zones, calendars and people are otherwise.
import { playSuite } from './cases/suite.ts';
import { OF_SHEETS } from './cases/under.ts';

playSuite(OF_SHEETS);
