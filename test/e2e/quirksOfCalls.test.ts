// The end-to-end suite where calls fare otherwise.
import { playSuite } from './cases/suite.ts';
import { OF_CALLS } from './cases/under.ts';

playSuite(OF_CALLS);
