// Fixing and comparing models in the browser: bytes in, bytes out, nothing run.
import { ownWebPort } from '../worker/webPort';
import { serveJobs } from './jobs';

serveJobs(ownWebPort(), null);
