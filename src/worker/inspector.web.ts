// The model inspector's analysis as a web worker: the host sends a model's bytes.
import { serveInspections } from './inspectSession';
import { ownWebPort } from './webPort';

serveInspections(ownWebPort(), null);
