// Labelled cases of federated learning: what leaves a client, and who can read it.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('federated cases', path.join(__dirname, 'cases'), ['FED'], 15);
