// The model inspector's analysis as a worker thread: opens files itself and reads them by ranges.
import { serveInspections } from './inspectSession';
import { nodeFileSystem } from './nodeFileSystem';
import { ownThreadPort } from './nodePort';
import { nodeTensorSource, openRandomAccess } from './nodeRandomAccess';

serveInspections(ownThreadPort(), { open: openRandomAccess, files: nodeFileSystem, tensors: nodeTensorSource });
