// What learns tables to make up rows like theirs. Checked against CTGAN 0.11, https://github.com/sdv-dev/CTGAN, and SDV 1.17,
// https://docs.sdv.dev/sdv/single-table-data/modeling/synthesizers.
import { classes, type Row } from '../rows';

const tags = ['oversample', 'synthetic', 'random', 'samples-rows'];

export const synthesizers: Row[] = [
  ...classes('ctgan', 'sampler', 'CTGAN TVAE CTGANSynthesizer TVAESynthesizer', { tags }),
  ...classes(
    'sdv.single_table',
    'sampler',
    `GaussianCopulaSynthesizer(metadata) CTGANSynthesizer(metadata) TVAESynthesizer(metadata)
     CopulaGANSynthesizer(metadata)`,
    { tags },
  ),
  ...classes('sdv.lite', 'sampler', 'SingleTablePreset(metadata name)', { tags }),
  ...classes('sdv.tabular', 'sampler', 'GaussianCopula CTGAN TVAE CopulaGAN', { tags, versions: '<1' }),
];
