/* The fault matrix on Waline. */
import { testFaults } from './fault-tests.mjs';
import { waline } from './servers.mjs';

testFaults(['waline'], waline);
