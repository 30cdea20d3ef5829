// One seed for every property test, so that a run can be repeated.

import fc from 'fast-check';
import { seed } from './seed.js';

fc.configureGlobal({ seed });
