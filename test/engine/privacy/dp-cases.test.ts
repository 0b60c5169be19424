// Labelled cases of differential privacy: mechanisms that are whole, and those that have a hole.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('differential privacy cases', path.join(__dirname, 'dp-cases'), ['PRV02', 'PRV03'], 12);
