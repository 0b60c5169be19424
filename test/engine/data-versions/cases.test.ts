// Labelled cases of data versions.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('data-version cases', path.join(__dirname, 'cases'), ['DVL'], 60);
