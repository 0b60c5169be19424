// Labelled cases of fairness.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('fairness cases', path.join(__dirname, 'cases'), ['FAI'], 65);
