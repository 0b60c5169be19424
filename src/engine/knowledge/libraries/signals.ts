// Series that are smoothed or taken apart as a whole: SciPy's filters, PyWavelets, PyEMD, vmdpy, statsmodels. From their documentation.
import { functions, type Row } from '../rows';

const smooths = { returns: 'array', tags: ['smooths'] } as const;
const pieces = { returns: 'array', tags: ['pieces'] } as const;

export const signals: Row[] = [
  // Each value out of those before and behind it.
  ...functions(
    'scipy.signal',
    'whole-series',
    'savgol_filter(x window_length polyorder) filtfilt(b a x) sosfiltfilt(sos x) medfilt(volume) wiener(im)',
    smooths,
  ),
  ...functions('scipy.ndimage', 'whole-series', 'gaussian_filter1d(input sigma) uniform_filter1d(input size)', smooths),
  // Out of all of them.
  ...functions('scipy.signal', 'whole-series', 'detrend(data)', { returns: 'array' }),
  ...functions('numpy.fft', 'whole-series', 'fft(a) rfft(a)', { returns: 'array' }),
  ...functions('scipy.fft', 'whole-series', 'fft(x) rfft(x) dct(x)', { returns: 'array' }),
  ...functions('scipy.fftpack', 'whole-series', 'fft(x) rfft(x) dct(x)', { returns: 'array' }),
  ...['numpy.fft', 'scipy.fft', 'scipy.fftpack'].flatMap((module) =>
    functions(module, 'elementwise', 'ifft(a) irfft(a)', { returns: 'array' }),
  ),
  // https://pywavelets.readthedocs.io/en/latest/ref/
  ...functions(
    'pywt',
    'whole-series',
    'wavedec(data wavelet) dwt(data wavelet) swt(data wavelet) mra(data wavelet)',
    pieces,
  ),
  ...functions(
    'pywt',
    'elementwise',
    'waverec(coeffs wavelet) idwt(cA cD) iswt(coeffs) imra(mra_coeffs) threshold(data value)',
    {
      returns: 'array',
    },
  ),
  // https://pyemd.readthedocs.io: an object is called with the series, or its method of the same name.
  ...functions('PyEMD', 'whole-series', 'EMD.emd(S) EEMD.eemd(S) CEEMDAN.ceemdan(S)', pieces),
  ...functions('PyEMD', 'whole-series', 'EMD.__call__(S) EEMD.__call__(S) CEEMDAN.__call__(S)', pieces),
  // The modes, their spectra and where these are.
  ...functions('vmdpy', 'whole-series', 'VMD(f alpha tau K)', { returns: 'array', tags: ['pieces', 'pieces first'] }),
  ...functions('statsmodels.tsa.seasonal', 'whole-series', 'seasonal_decompose(x)', {
    tags: ['parts:trend|seasonal|resid|observed'],
  }),
  ...functions('statsmodels.tsa.filters', 'whole-series', 'hpfilter(x lamb) bkfilter(x) cffilter(x)', {
    returns: 'array',
    tags: ['pieces'],
  }),
];
