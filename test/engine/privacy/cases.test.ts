// Labelled cases of personal data and its way out: what names people, and what only looks like it.
import path from 'node:path';
import { labelledCases } from '../../support/cases';

labelledCases('privacy cases', path.join(__dirname, 'cases'), ['PRV00', 'PRV01'], 80);
