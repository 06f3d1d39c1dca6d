// The runtime with threads keeps the contract of every runtime.
import { runtimeContract } from '../../contract/runtime.ts';
import { threadedFor } from '../scripts.ts';

runtimeContract('with threads', threadedFor);
