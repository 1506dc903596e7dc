/* The fault matrix on WordPress and on our own server; that on Waline is in waline-faults.test.mjs. */
import { testFaults } from './fault-tests.mjs';
import { wordpress } from './servers.mjs';

testFaults(['form', 'wordpress', 'wordpress-rest', 'json'], wordpress);
