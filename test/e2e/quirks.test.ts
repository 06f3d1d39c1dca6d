// The end-to-end suite as Google is thought to be, and under all open questions at once that can meet answered the other way.
import { playSuite } from './cases/suite.ts';
import { TOGETHER, USUAL } from './cases/under.ts';

playSuite([USUAL, TOGETHER]);
