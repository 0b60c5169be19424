// Labelled cases of leakage. 150 is the number from which the project calls them a ground truth.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('leakage cases', path.join(__dirname, 'cases'), ['LKG'], 150);
